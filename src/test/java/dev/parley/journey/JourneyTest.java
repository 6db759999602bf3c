package dev.parley.journey;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class JourneyTest extends JourneyContract {}
