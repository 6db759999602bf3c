package dev.parley.benchmark.release;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BenchmarkImportTest extends BenchmarkImportContract {}
