package dev.parley.audit;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AuditTest extends AuditContract {}
