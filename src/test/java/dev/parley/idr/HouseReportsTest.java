package dev.parley.idr;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HouseReportsTest extends HouseReportsContract {}
