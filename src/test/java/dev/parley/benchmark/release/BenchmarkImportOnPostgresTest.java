package dev.parley.benchmark.release;

import dev.parley.storage.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class BenchmarkImportOnPostgresTest extends BenchmarkImportContract {}
