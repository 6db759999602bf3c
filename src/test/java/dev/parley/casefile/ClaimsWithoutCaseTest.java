package dev.parley.casefile;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ClaimsWithoutCaseTest extends ClaimsWithoutCaseContract {}
