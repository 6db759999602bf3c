package dev.parley.idr;

import dev.parley.storage.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class DuringADisputeOnPostgresTest extends DuringADisputeContract {}
