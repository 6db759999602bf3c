package dev.parley.journey;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class StateJourneyTest extends StateJourneyContract {}
