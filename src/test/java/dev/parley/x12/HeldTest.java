package dev.parley.x12;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HeldTest extends HeldContract {}
