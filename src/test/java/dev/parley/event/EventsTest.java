package dev.parley.event;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EventsTest extends EventsContract {}
