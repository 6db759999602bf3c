package dev.parley.mail;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MailTest extends MailContract {}
