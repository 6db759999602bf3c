package dev.parley.idr;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DuringADisputeTest extends DuringADisputeContract {}
