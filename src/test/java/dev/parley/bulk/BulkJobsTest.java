package dev.parley.bulk;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BulkJobsTest extends BulkJobsContract {}
