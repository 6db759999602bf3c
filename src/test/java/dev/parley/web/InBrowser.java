package dev.parley.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.options.ColorScheme;
import dev.parley.testing.CaseDriver;
import dev.parley.workflow.DueJobs;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests of pages: one Chromium for a class of them, a tab for each person. */
abstract class InBrowser {
    private static Optional<Chromium> chromium = Optional.empty();

    @TestHTTPResource("/")
    URI server;

    @Inject
    CaseDriver driver;

    /** What the engine's own threads do outside of tests. */
    @Inject
    DueJobs jobs;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.ifPresent(Chromium::close);
        chromium = Optional.empty();
    }

    @BeforeEach
    void needsABrowser() {
        assumeTrue(chromium.isPresent(), Chromium.NONE);
    }

    Workbench open() {
        return open(ColorScheme.LIGHT);
    }

    Workbench open(ColorScheme colors) {
        return new Workbench(chromium.orElseThrow().browser(), server, colors);
    }
}
