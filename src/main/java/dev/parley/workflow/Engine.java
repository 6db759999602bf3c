package dev.parley.workflow;

import dev.parley.security.CurrentUser;
import dev.parley.security.Tenancy;
import dev.parley.storage.OrderedId;
import dev.parley.trace.Traces;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Builds the embedded process engine on our data source and transactions, deploys the diagrams, runs its jobs. */
@ApplicationScoped
class Engine {
    private static final int WORKERS = Runtime.getRuntime().availableProcessors() + 2;

    private final AgroalDataSource dataSource;
    private final TransactionManager transactions;
    private final ExecutorService threads;
    private final Instance<ProcessStep> steps;
    private final Instance<CaseObserver> observer;
    private final Tenancy tenancy;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final MeterRegistry registry;
    private final Traces traces;
    private final String databaseKind;
    private final boolean runJobs;
    private ManagedExecutor workers;
    private ProcessEngine engine;

    Engine(
            AgroalDataSource dataSource,
            TransactionManager transactions,
            ExecutorService threads,
            Instance<ProcessStep> steps,
            Instance<CaseObserver> observer,
            Tenancy tenancy,
            CurrentUser user,
            BusinessClock clock,
            MeterRegistry registry,
            Traces traces,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind,
            @ConfigProperty(name = "parley.jobs.enabled", defaultValue = "true") boolean runJobs) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.threads = threads;
        this.steps = steps;
        this.observer = observer;
        this.tenancy = tenancy;
        this.user = user;
        this.clock = clock;
        this.registry = registry;
        this.traces = traces;
        this.databaseKind = databaseKind;
        this.runJobs = runJobs;
    }

    void start(@Observes StartupEvent started) {
        if (runJobs) {
            ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration())
                    .getJobExecutor()
                    .start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        stop();
    }

    /** A start that failed after the jobs began is not told as a shutdown; their threads would keep the server half alive. */
    @PreDestroy
    synchronized void stop() {
        if (engine != null) {
            engine.close();
            workers.shutdownNow();
            engine = null;
        }
    }

    /** The first caller builds it, and there may be two at once: the start and the first scheduled job. */
    @Produces
    @Singleton
    synchronized ProcessEngine engine() {
        if (engine == null) {
            engine = QuarkusTransaction.requiringNew().call(() -> configure().buildProcessEngine());
            QuarkusTransaction.requiringNew().run(this::deploy);
        }
        return engine;
    }

    private ProcessEngineConfigurationImpl configure() {
        workers = ManagedExecutor.builder()
                .maxAsync(WORKERS)
                .maxQueued(WORKERS)
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
        MovesOfCases moves = new MovesOfCases(observer, tenancy);
        List<CommandInterceptor> settle = new ArrayList<>(List.of(new SettleAfterCommand(moves)));

        EngineConfiguration config = new EngineConfiguration(databaseKind);
        config.setProcessEngineName("parley");
        config.setDataSource(dataSource);
        config.setTransactionManager(transactions);
        config.setTransactionsExternallyManaged(true);
        config.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        config.setIdGenerator(() -> OrderedId.next().toString());
        config.setTenantIdProvider(new TenantOfProcess(user));
        config.setBeans(new HashMap<>(delegates()));
        config.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new ListenEverywhere(moves))));
        config.setCustomPostCommandInterceptorsTxRequired(settle);
        config.setCustomPostCommandInterceptorsTxRequiresNew(settle);
        config.setJobExecutor(new ManagedJobExecutor(threads, workers, registry));
        config.setJobExecutorActivate(false);
        config.setJobExecutorDeploymentAware(false);
        config.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        config.setHistoryCleanupBatchWindowStartTime("01:00");
        config.setHistoryCleanupBatchWindowEndTime("04:00");
        leaveOutWhatWeDoNotUse(config);
        return config;
    }

    /** Each of these costs a table or a check at every command (docs/performance.md). */
    private static void leaveOutWhatWeDoNotUse(ProcessEngineConfigurationImpl config) {
        config.setAuthorizationEnabled(false);
        config.setTenantCheckEnabled(false);
        config.setCmmnEnabled(false);
        config.setDmnEnabled(false);
        config.setMetricsEnabled(false);
        config.setTaskMetricsEnabled(false);
        config.setScriptEngineNameJavaScript("none");
    }

    private Map<String, StepDelegate> delegates() {
        Map<String, StepDelegate> delegates = new HashMap<>();
        for (Instance.Handle<ProcessStep> handle : steps.handles()) {
            String name = ((InstanceHandle<ProcessStep>) handle).getBean().getName();
            delegates.put(name, new StepDelegate(name, handle.get(), tenancy, traces));
        }
        return delegates;
    }

    private void deploy() {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("parley").enableDuplicateFiltering(true);
        Diagrams.ALL.stream().map(Diagrams::resource).forEach(deployment::addClasspathResource);
        deployment.deploy();
    }
}
