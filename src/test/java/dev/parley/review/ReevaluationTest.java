package dev.parley.review;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ReevaluationTest extends ReevaluationContract {}
