package dev.parley.workflow;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;

/** The engine on JTA, with statements that were read ahead. */
final class EngineConfiguration extends JakartaTransactionProcessEngineConfiguration {
    private final String databaseKind;

    EngineConfiguration(String databaseKind) {
        this.databaseKind = databaseKind;
        setDatabaseType(EngineStatements.engineNameOf(databaseKind));
    }

    @Override
    protected void initSqlSessionFactory() {
        Configuration statements = EngineStatements.take(databaseKind);
        statements.setEnvironment(new Environment("parley", transactionFactory, dataSource));
        statements.setDefaultStatementTimeout(jdbcStatementTimeout);
        statements.setDefaultExecutorType(isJdbcBatchProcessing() ? ExecutorType.BATCH : ExecutorType.SIMPLE);
        sqlSessionFactory = new DefaultSqlSessionFactory(statements);
    }
}
