package dev.parley.casefile;

import dev.parley.storage.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class ClaimsWithoutCaseOnPostgresTest extends ClaimsWithoutCaseContract {}
