package dev.parley.workflow;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The engine's own SQL statements. Reading them takes a third of the time a server needs to start, and needs nothing of
 * the server but the kind of its database: it begins in a thread of its own before anything else does.
 */
public final class EngineStatements {
    private static String aheadFor;
    private static CompletableFuture<Configuration> ahead;

    private EngineStatements() {}

    /** Begins to read. A kind that turns out to be another costs the work and nothing else. */
    public static synchronized void readAhead(String databaseKind) {
        aheadFor = databaseKind;
        ahead = new CompletableFuture<>();
        CompletableFuture<Configuration> promised = ahead;
        Thread reader = new Thread(
                () -> {
                    try {
                        promised.complete(read(engineNameOf(databaseKind)));
                    } catch (Throwable failed) { // whatever it is, the thread that waits must hear of it
                        promised.completeExceptionally(failed);
                    }
                },
                "engine-statements");
        reader.setDaemon(true);
        reader.start();
    }

    /** Handed out once: a configuration belongs to one engine. */
    static synchronized Configuration take(String databaseKind) {
        CompletableFuture<Configuration> promised = databaseKind.equals(aheadFor) ? ahead : null;
        ahead = null;
        aheadFor = null;
        return promised == null ? read(engineNameOf(databaseKind)) : promised.join();
    }

    /** What the engine calls a kind of database of Quarkus. */
    static String engineNameOf(String databaseKind) {
        return databaseKind.equals("postgresql") ? "postgres" : databaseKind;
    }

    private static Configuration read(String databaseType) {
        Properties placeholders = new Properties();
        placeholders.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(placeholders, "", databaseType);
        Reader mappings = new InputStreamReader(
                ProcessEngineConfigurationImpl.class
                        .getClassLoader()
                        .getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE),
                StandardCharsets.UTF_8);
        return new XMLConfigBuilder(mappings, "", placeholders).parse();
    }
}
