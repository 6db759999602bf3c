package dev.parley.idr.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as they come, and as they come from people who mean harm. */
class ReadMimeTest {
    private static ReadMail read(String mail) {
        return ReadMime.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String mixed(String... parts) {
        StringBuilder mail = new StringBuilder(
                """
                From: IDR Portal <no-reply@portal.example>
                Subject: =?UTF-8?Q?Determination_for_DISP-1234567_=E2=80=93_issued?=
                Date: Thu, 07 Jan 2027 15:00:00 -0500
                Message-ID: <1@portal.example>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                """);
        for (String part : parts) {
            mail.append("--b1\n").append(part).append('\n');
        }
        return mail.append("--b1--\n").toString();
    }

    private static String attached(String type, String name, byte[] content) {
        return "Content-Type: " + type
                + "\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"" + name + "\"\n\n"
                + Base64.getMimeEncoder().encodeToString(content);
    }

    @Test
    void readsWordsAndWhatHangsOnThem() {
        ReadMail mail = read(mixed(
                "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nPlease see =E2=80=93 DISP-1234567",
                attached("application/pdf", "determination.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))));
        assertThat(mail.sender()).isEqualTo("IDR Portal <no-reply@portal.example>");
        assertThat(mail.subject()).isEqualTo("Determination for DISP-1234567 – issued");
        assertThat(mail.sentAt()).isEqualTo(Instant.parse("2027-01-07T20:00:00Z"));
        assertThat(mail.text()).contains("Please see – DISP-1234567");
        assertThat(mail.parts()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("determination.pdf");
            assertThat(part.mediaType()).isEqualTo("application/pdf");
            assertThat(part.content()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF-1.7");
        });
    }

    @Test
    void takesTheWordsOutOfMarkupWhereThereAreNoOthers() {
        ReadMail mail = read(
                mixed(
                        "Content-Type: text/html; charset=utf-8\n\n<style>p {x: 1}</style><p>Dispute <b>DISP-7654321</b></p><script>steal()"));
        assertThat(mail.text()).contains("DISP-7654321").doesNotContain("steal", "x: 1", "<");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"no-such-charset", "'; drop table'", "utf-8", "windows-1252", "us-ascii"})
    void aWrongCharsetCostsLettersNotTheMail(String charset) {
        ReadMail mail = read(
                mixed("Content-Type: text/plain; charset=\"" + charset + "\"\n\n\u00ff\u00fe DISP-1234567 \u00e9"));
        assertThat(mail.text()).contains("DISP-1234567");
    }

    @Test
    void refusesWhatNestsTooDeep() {
        StringBuilder deep = new StringBuilder("From: a@b.example\nSubject: deep\n");
        for (int i = 0; i < 5000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=\"n")
                    .append(i)
                    .append("\"\n\n--n")
                    .append(i)
                    .append('\n');
        }
        assertThatThrownBy(() -> read(deep.toString())).isInstanceOf(MailUnreadable.class);
    }

    @Test
    void refusesTooManyPartsAndHeadersWithoutEnd() {
        String[] many = new String[61];
        Arrays.fill(many, attached("text/csv", "a.csv", new byte[] {1}));
        assertThatThrownBy(() -> read(mixed(many))).isInstanceOf(MailUnreadable.class);
        String headers = "From: a@b.example\n" + "X-Header: y\n".repeat(2000) + "\ntext";
        assertThatThrownBy(() -> read(headers)).isInstanceOf(MailUnreadable.class);
        assertThatThrownBy(() -> read("Subject: " + "x".repeat(200_000) + "\n\ntext"))
                .isInstanceOf(MailUnreadable.class);
        assertThatThrownBy(() -> read("nothing like a mail")).isInstanceOf(MailUnreadable.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(MailUnreadable.class);
    }

    @Test
    void aMailOnAMailIsKeptAsItIs() {
        ReadMail mail = read(mixed(
                "Content-Type: message/rfc822\n\nSubject: inner DISP-9999999\n\ninner words",
                "Content-Type: text/plain\n\nouter"));
        assertThat(mail.text()).contains("outer").doesNotContain("inner");
        assertThat(mail.parts()).singleElement().satisfies(part -> {
            assertThat(part.mediaType()).isEqualTo("message/rfc822");
            assertThat(part.name()).isEqualTo("part-1.rfc822");
        });
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "application/pdf,              %PDF-1.7, true,  a paper",
        "application/pdf,              PK34,     false, an archive that calls itself a paper",
        "text/plain,                   PK34,     false, an archive that calls itself words",
        "application/zip,              PK34,     false, an archive",
        "application/x-zip-compressed, PK34,     false, an archive by another name",
        "application/x-msdownload,     MZ,       false, a program",
        "text/html,                    <p>,      false, a page with scripts",
        "image/png,                    GIF89,    false, another picture",
        "text/csv,                     'a,b',    true,  a table",
        "text/plain,                   '',       false, nothing"
    })
    void keepsOnlyWhatAPersonCanLookAt(String type, String content, boolean kept, String what) {
        ReadMail.Part part = new ReadMail.Part("a", type, content.getBytes(StandardCharsets.US_ASCII));
        assertThat(AcceptedPaper.heldBack(part).isEmpty()).as(what).isEqualTo(kept);
    }

    @Test
    void markupThatNeverClosesIsReadInOnePass() {
        String brackets = "<".repeat(2_000_000) + " DISP-1234567";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        read(mixed("Content-Type: text/html\n\n" + brackets)).text())
                .contains("DISP-1234567"));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, .._.._etc_passwd",
        "'a\tb\u0000c.pdf', a_b_c.pdf",
        "C:\\temp\\x.pdf, C:_temp_x.pdf",
        "'  ', part-3.pdf"
    })
    void aNameLeadsOutOfNoFolder(String name, String safe) {
        assertThat(ReadMime.safe(name, "application/pdf", 3)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "DISP-1234567, DISP-1234567, true",
        "DISP-1234567, disp-1234576, true",
        "DISP-1234567, DISP-123456,  true",
        "DISP-1234567, DISP-1239876, false",
        "D-1,          DISP-1234567, false"
    })
    void mistypedIsAlike(String one, String other, boolean alike) {
        assertThat(NumbersNamed.alike(one, other)).isEqualTo(alike);
    }

    /** Whatever comes, it is read or refused. Seeded. */
    @Test
    void anyBytesAreReadOrRefused() {
        long seed = 20261129;
        Random random = new Random(seed);
        String whole = mixed(
                "Content-Type: text/plain; charset=utf-8\n\nDISP-1234567",
                attached("application/pdf", "x.pdf", new byte[200]));
        for (int i = 0; i < 3000; i++) {
            byte[] broken = whole.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            for (int change = 0; change < 1 + random.nextInt(40); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ReadMime.read(broken).papers()).as("seed %d", seed).isNotNull();
            } catch (MailUnreadable refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
