package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.http.InvalidFields;
import dev.parley.idr.AnswerEntitySelectionForm.Answer;
import dev.parley.idr.AnswerEntitySelectionForm.AnsweredEntitySelection;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskBodiesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 21);

    private static AnsweredEntitySelection answer(Answer answer, LocalDate on, String alternative, String reason) {
        return new AnsweredEntitySelection(answer, on, null, alternative, reason, null);
    }

    @Test
    void anObjectionNeedsAReasonAndAnAlternativeIsNamedOnlyAsOne() {
        assertThatThrownBy(() -> answer(Answer.OBJECT, DUE, null, null).requireComplete())
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(
                        () -> answer(Answer.ALTERNATIVE, DUE, null, "conflict").requireComplete())
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> answer(Answer.AGREE, DUE, "IPRO", null).requireComplete())
                .isInstanceOf(InvalidFields.class);
        assertThatCode(() -> answer(Answer.ALTERNATIVE, DUE, "IPRO", "conflict").requireComplete())
                .doesNotThrowAnyException();
        assertThatCode(() -> answer(Answer.AGREE, DUE, null, null).requireComplete())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void silenceHasSpokenAfterTheLastDay(Answer answer) {
        boolean objects = answer == Answer.OBJECT || answer == Answer.ALTERNATIVE;
        assertThatCode(() -> answer(answer, DUE, null, null).requireInTime(DUE)).doesNotThrowAnyException();
        if (objects) {
            assertThatThrownBy(() -> answer(answer, DUE.plusDays(1), null, null).requireInTime(DUE))
                    .isInstanceOf(ObjectionLate.class);
        } else {
            assertThatCode(() -> answer(answer, DUE.plusDays(1), null, null).requireInTime(DUE))
                    .doesNotThrowAnyException();
        }
    }

    private static SubmitInitiationForm.SubmittedInitiation initiation(
            Set<NoticeContent> contents, Map<NoticeContent, String> omitted) {
        return new SubmitInitiationForm.SubmittedInitiation(
                "DISP-1", DUE, DUE, Dispute.Kind.SINGLE, Set.of(), "FHAS", contents, omitted, null);
    }

    @Test
    void theNoticeMayGoWithoutOnlyWhatThePayerOwes() {
        Set<NoticeContent> all = EnumSet.allOf(NoticeContent.class);
        assertThat(initiation(all, Map.of()).missing()).isEmpty();
        Set<NoticeContent> undisclosed = EnumSet.complementOf(EnumSet.of(NoticeContent.QPA_DISCLOSURE));
        assertThat(initiation(undisclosed, Map.of()).missing()).containsExactly(NoticeContent.QPA_DISCLOSURE);
        assertThat(initiation(undisclosed, Map.of(NoticeContent.QPA_DISCLOSURE, "never disclosed"))
                        .missing())
                .isEmpty();
        Set<NoticeContent> unproven = EnumSet.complementOf(EnumSet.of(NoticeContent.NEGOTIATION_PROOF));
        assertThat(initiation(unproven, Map.of(NoticeContent.NEGOTIATION_PROOF, "lost"))
                        .missing())
                .containsExactly(NoticeContent.NEGOTIATION_PROOF);
    }
}
