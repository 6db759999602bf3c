package dev.parley.collection;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CollectionTest extends CollectionContract {}
