package dev.parley.intake;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MissingAnswersTest extends MissingAnswersContract {}
