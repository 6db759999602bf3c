package dev.parley.live;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LiveTest extends LiveContract {}
