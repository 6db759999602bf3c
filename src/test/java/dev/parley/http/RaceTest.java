package dev.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "40001, a deadlock on H2",
        "40P01, a deadlock on PostgreSQL",
        "55P03, a lock not to be had on PostgreSQL",
        "HYT00, a wait that took too long on H2"
    })
    void startsOverWhenTheDatabaseSendsItAway(String state, String why) {
        assertThat(Race.isLost(new IllegalStateException(new RuntimeException(new SQLException(why, state)))))
                .isTrue();
    }

    @Test
    void startsOverWhenAnotherMadeTheRow() {
        for (String name : List.of("provider_once", "PUBLIC.PROVIDER_ONCE_INDEX_F")) {
            assertThat(Race.isLost(new RuntimeException(violationOf(name)))).isTrue();
        }
    }

    @Test
    void startsOverWhenItWasOvertaken() {
        for (RuntimeException overtaken : List.of(
                new Race.Lost(new IllegalStateException("made meanwhile")),
                new OptimisticLockException("the same row"),
                new StaleObjectStateException("CaseFile", "1"),
                new OptimisticLockingException("the same place of the process"))) {
            assertThat(Race.isLost(new IllegalStateException(overtaken))).isTrue();
        }
    }

    @Test
    void doesNotStartOverForAnythingElse() {
        assertThat(Race.isLost(new RuntimeException(violationOf("open_case_has_next_step"))))
                .isFalse();
        assertThat(Race.isLost(new IllegalArgumentException("a mistake"))).isFalse();
        assertThat(Race.isLost(new RuntimeException(new SQLException("no such table", "42P01"))))
                .isFalse();
    }

    private static ConstraintViolationException violationOf(String constraint) {
        return new ConstraintViolationException("refused", new SQLException("refused", "23505"), constraint);
    }
}
