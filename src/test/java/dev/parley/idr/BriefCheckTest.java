package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.document.LetterPdf;
import dev.parley.idr.CheckBrief.Finding;
import dev.parley.idr.ProhibitedAmounts.Prohibited;
import dev.parley.idr.ProhibitedFactors.Factor;
import dev.parley.money.Money;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim of two lines: 99285 billed at 1,500.00 and 71046 billed at 349.60; the plan says 370.00 and 30.00. */
class BriefCheckTest {
    private static final ProhibitedAmounts AMOUNTS = new ProhibitedAmounts(
            List.of(
                    new Prohibited(Money.of("1500.00"), "Billed charge of line 1", Factor.BILLED_WITHOUT_THE_ACT),
                    new Prohibited(Money.of("349.60"), "Billed charge of line 2", Factor.BILLED_WITHOUT_THE_ACT),
                    new Prohibited(
                            Money.of("1849.60"), "the billed charge of the claim", Factor.BILLED_WITHOUT_THE_ACT),
                    new Prohibited(Money.of("187.25"), "Medicare amount of line 1", Factor.PUBLIC_PAYER),
                    new Prohibited(Money.of("2210.40"), "80th percentile of line 1", Factor.USUAL_AND_CUSTOMARY)),
            Set.of(Money.of("370.00"), Money.of("30.00"), Money.of("1200.00"), Money.of("400.00")),
            Set.of("99285", "71046"));

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static List<Finding> found(String text) {
        return CheckBrief.in("brief", text.replace("\\n", "\n").replace("\\t", "\t"), AMOUNTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // words of usual and customary charges
                "The offer is below the usual, customary and reasonable fee.",
                "It stays under 80% of UCR.",
                "Compare the U&C amount.",
                "This is the reasonable & customary level in the county.",
                "The customary charge for this work is higher.",
                "The 80th percentile of billed charges in the area supports it.",
                "FAIR Health charge benchmarks support it.",
                "The prevailing fee of the area is above the offer.",
                // words of what would have been billed
                "The offer is 60% of billed charges.",
                "The offer is sixty-five percent of charges.",
                "A discount of 20% off billed.",
                "We ask for two thirds, a fraction of the billed amount.",
                "It is less than our full charges.",
                "The chargemaster has a higher number.",
                "The practice's charge was far higher.",
                "Its gross charges speak for themselves.",
                "A patient would have been billed more.",
                "We cannot balance bill the patient.",
                "The sticker price is higher.",
                "Our standard charge for this service is published.",
                "Half the submitted charges.",
                "The offer is 80 pct of the bill.",
                // words of public payers
                "The QPA is barely above Medicare.",
                "Two and a half times medicare.",
                "Medicaid would pay less than the plan.",
                "TRICARE's maximum allowable.",
                "The VA pays more than this plan.",
                "The physician fee schedule assigns a value.",
                "Under OPPS the facility would receive more.",
                "CMS allowables are published.",
                "300% of MCR is the market.",
                "A multiple of the Part B allowed amount.",
                "RVU-based rates are the floor.",
                "The federal fee schedule is too low.",
                "Rates under title XVIII are not at issue.",
                "M e d i c a r e pays less.",
                "M.e.d.i.c.a.i.d pays less.",
                "Medi-\\ncare pays less.",
                "Ｍｅｄｉｃａｒｅ rates",
                "A Medicare-certified facility is paid 250% of that rate.",
                "Our Medicare-enrolled surgeons accept lower fees there.",
                "It takes part in the Children's Health Insurance Program.",
                // numbers of billed charges
                "For this the practice asks $1,500.00.",
                "The amount of 1,500 is fair.",
                "The amount of 1500.00 is fair.",
                "USD 1500 is fair.",
                "We consider fifteen hundred dollars fair.",
                "We consider one thousand five hundred dollars fair.",
                "We consider Fifteen-Hundred fair.",
                "About 1.5k is fair.",
                "About $1.5 thousand is fair.",
                "About 15 hundred is fair.",
                "A value of 1.500,00 is fair.",
                "A value of 1 500.00 is fair.",
                "A value of 1'500 is fair.",
                "The imaging is worth $350 when rounded.",
                "The imaging is worth 349.60.",
                "The imaging is worth three hundred forty-nine dollars and 60 cents.",
                "The imaging is worth three hundred forty-nine dollars and 60/100.",
                "Together they are worth $1,849.60.",
                "Together eighteen fifty would be fair.",
                "A value of １，５００ is fair.",
                "A value of $1 5 0 0 is fair.",
                // numbers of public payers and charge percentiles
                "The floor is $187.25.",
                "The floor is one hundred eighty-seven dollars and twenty-five cents.",
                "The floor is 187.25 in this locality.",
                "The area stands at $2,210.40.",
                "The area stands at 2,210.",
                // tables and cells
                "| Service | Basis | Value |\\n| visit | Medicare | high |",
                "Item\\tQPA\\tOther\\nvisit\\t370.00\\t1,500.00",
                "| visit | 370.00 | $1,5 | 00.00 |",
                "| visit | 370.00 | 1500 | .00 |",
                "| visit | $1, | 500 |",
                "| basis | Medi | care |",
                "basis;value\\nMedi\\tcare;low",
                "Item,QPA,other\\n99285,370.00,1500.00"
            })
    void stops(String brief) {
        assertThat(found(brief)).as(brief).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The offer of $1,200.00 is 300.0 percent of the qualifying payment amount of $400.00.",
                "The plan states a qualifying payment amount of $370.00 for the visit and $30.00 for the imaging.",
                "The patient arrived by helicopter with septic shock and needed three vasopressors.",
                "Service codes 99281-99285 describe visits of rising complexity; 99285 is the highest.",
                "CPT 71046 and 99285 were furnished on 2026-03-05 at 15:00.",
                "The physician has 25 years of experience and treated 1,500 patients of this kind in 2025.",
                "Modifier 25 was reported because a separate service was needed.",
                "It is a Medicare-certified Level I trauma center with 1500 beds.",
                "The hospital meets the Medicare conditions of participation and teaches 350 residents.",
                "The surgeon finished a fellowship at the Veterans Affairs hospital in 2014.",
                "The hospital is certified by Medicare and accredited by the Joint Commission.",
                "Seen in Richmond, VA 23220, by a board-certified surgeon.",
                "The parties held a contract until 2024 at a median of $1,310.00 for this service.",
                "The payer holds 62 percent of the commercial market in the region.",
                "The charge nurse and the attending discharged the patient after 187 minutes.",
                "Open negotiation began on 2026-01-05; the provider made 3 proposals and the payer 1.",
                "45 CFR 149.510(c)(4)(iii) asks for acuity, case mix and teaching status.",
                "The facility treats the sickest patients of five counties and has a burn unit.",
                "Usual care had failed; it is customary to consult neurosurgery first.",
                "The practice has fewer than 20 employees and covers nights at 4 hospitals.",
                "| Item | QPA | Offer | Percent |\\n| 99285 | 370.00 | 1,110.00 | 300.0 |\\n| 71046 | 30.00 | 90.00 | 300.0 |",
                "The claim 2026-1500 and dispute number 1500 concern one encounter.",
                "Quality: five stars in the CMS rating of hospitals, door-to-balloon time of 52 minutes.",
                "One hundred fifty cases of this kind were done last year without a death.",
                "The patient was treated within fifteen hundred hours of simulator-trained staff time."
            })
    void letsPass(String brief) {
        assertThat(found(brief)).as(brief).isEmpty();
    }

    @Test
    void saysWhatWasFoundAndWhere() {
        List<Finding> found = found("Acuity was high.\\n\\nIt is worth $1,500.\\n\\nMedicare is low.");
        assertThat(found)
                .containsExactly(
                        new Finding(
                                "brief, paragraph 2",
                                "$1,500",
                                Factor.BILLED_WITHOUT_THE_ACT,
                                "Billed charge of line 1"),
                        new Finding("brief, paragraph 3", "Medicare", Factor.PUBLIC_PAYER, null));
    }

    @Test
    void anAmountThatIsLawfulAsWellIsNoFinding() {
        ProhibitedAmounts same = new ProhibitedAmounts(
                List.of(new Prohibited(Money.of("370.00"), "Medicare amount", Factor.PUBLIC_PAYER)),
                Set.of(Money.of("370.00")),
                Set.of());
        assertThat(same.in("The plan states $370.00.")).isEmpty();
        assertThat(same.in("The plan states $370.00 and another 371.00.")).isEmpty();
    }

    /** Every amount from 100 to 9,999.99 is found in each of its spellings, and no neighbor of it is. */
    @ParameterizedTest
    @CsvSource({"1", "7", "13"})
    void findsEveryAmountHoweverItIsWritten(int step) {
        for (int cents = 10_000; cents < 1_000_000; cents += 997 * step) {
            Money amount = new Money(BigDecimal.valueOf(cents, 2));
            ProhibitedAmounts one = new ProhibitedAmounts(
                    List.of(new Prohibited(amount, "it", Factor.PUBLIC_PAYER)), Set.of(), Set.of());
            String plain = amount.dollars().toPlainString();
            String grouped = String.format(Locale.ROOT, "%,.2f", amount.dollars());
            for (String written : List.of("$" + plain, "$ " + grouped, plain + " dollars", grouped, "USD " + plain)) {
                assertThat(one.in("It is " + written + " here.")).as(written).hasSize(1);
            }
            Money other = amount.plus(Money.of("1.51"));
            assertThat(one.in("It is " + other + " here."))
                    .as("%s for %s", other, amount)
                    .isEmpty();
        }
    }

    @Test
    void readsAttachments() throws IOException {
        String hidden = "The visit is worth fifteen hundred dollars.";
        assertThat(in("application/pdf", LetterPdf.of("Letter", hidden)))
                .extracting(Finding::where)
                .containsExactly("page 1");
        byte[] table = word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>$1,5</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>00.00</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        assertThat(in(WORD, table)).extracting(Finding::amount).containsExactly("Billed charge of line 1");
        assertThat(in(WORD, word("<w:p><w:r><w:t>Medi</w:t></w:r><w:r><w:t>care</w:t></w:r></w:p>")))
                .extracting(Finding::words)
                .containsExactly("Medicare");
        assertThat(in("text/html", "<p>Medi<b>care</b> pays</p>".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(in("text/csv", "99285,370.00,1500.00".getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
        assertThat(in(WORD, word("<w:p><w:r><w:t>Septic shock.</w:t></w:r></w:p>")))
                .isEmpty();
    }

    @Test
    void saysWhatCannotBeRead() throws IOException {
        assertThat(PaperText.of("image/png", new byte[] {1}).unreadable()).hasSize(1);
        assertThat(PaperText.of("application/pdf", new byte[] {1}).unreadable()).containsExactly("cannot be opened");
        assertThat(PaperText.of("text/plain", new byte[0]).unreadable()).containsExactly("is empty");
        assertThat(PaperText.of(WORD, new byte[] {1, 2}).unreadable()).isNotEmpty();
        assertThat(PaperText.of("application/pdf", pictureAndText()).unreadable())
                .containsExactly("page 1 holds a picture", "page 2 holds no text");
        assertThat(PaperText.of("application/pdf", LetterPdf.of("Letter", "Acuity."))
                        .unreadable())
                .isEmpty();
        for (String picture : List.of("image/png", "image/jpeg", "image/tiff", "application/vnd.ms-excel")) {
            assertThat(PaperText.of(picture, new byte[] {1}).unreadable())
                    .as(picture)
                    .containsExactly("is of a kind that cannot be read: " + picture);
        }
        assertThat(PaperText.of("text/plain", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})
                        .unreadable())
                .as("a picture that says it is text")
                .isNotEmpty();
        assertThat(PaperText.of("text/plain", "{\\rtf1 Medi\\'63are}".getBytes(StandardCharsets.UTF_8))
                        .unreadable())
                .isNotEmpty();
        assertThat(PaperText.of("text/html", "<p>Acuity <img src='x.png'></p>".getBytes(StandardCharsets.UTF_8))
                        .unreadable())
                .hasSize(1);
        assertThat(PaperText.of("text/html", "<p>Acuity &weird;</p>".getBytes(StandardCharsets.UTF_8))
                        .unreadable())
                .hasSize(1);
    }

    @Test
    void seesPicturesNotesFieldsAndFilesInsideOfAPdf() throws IOException {
        assertThat(PaperText.of("application/pdf", inPdf(BriefCheckTest::pictureInAForm))
                        .unreadable())
                .containsExactly("page 1 holds a picture");
        assertThat(PaperText.of("application/pdf", inPdf(BriefCheckTest::inlinePicture))
                        .unreadable())
                .containsExactly("page 1 holds a picture");
        assertThat(PaperText.of("application/pdf", inPdf(BriefCheckTest::fileInside))
                        .unreadable())
                .containsExactly("holds another file");
        assertThat(PaperText.of("application/pdf", inPdf(BriefCheckTest::stamp)).unreadable())
                .containsExactly("page 1 holds a note that is drawn: Stamp");
        assertThat(PaperText.of("application/pdf", inPdf(BriefCheckTest::withoutMeaning))
                        .unreadable())
                .containsExactly("page 1 holds no text", "page 1 holds signs of which nothing says what they mean");
        assertThat(in("application/pdf", inPdf(BriefCheckTest::note)))
                .extracting(Finding::where)
                .containsExactly("page 1, note");
        assertThat(in("application/pdf", inPdf(pdf -> pdf.getDocumentInformation()
                        .setKeywords("Medicare"))))
                .extracting(Finding::where)
                .containsExactly("properties");
    }

    @Test
    void readsWhatAWordFileKeepsBesideItsText() throws IOException {
        String body = "<w:p><w:r><w:t>Acuity.</w:t></w:r></w:p>";
        assertThat(in(WORD, word(body, "word/charts/chart1.xml", "<c><pt><v>1500</v></pt></c>")))
                .hasSize(1);
        assertThat(in(WORD, word(body, "docProps/core.xml", "<c><title>Medicare</title></c>")))
                .hasSize(1);
        assertThat(in(WORD, word(body, "customXml/item1.xml", "<c><d>Medicare</d></c>")))
                .hasSize(1);
        assertThat(PaperText.of(WORD, word(body, "word/media/image1.png", "x")).unreadable())
                .containsExactly("holds a picture or another file: media/image1.png");
        assertThat(PaperText.of(WORD, word(body, "other/document.xml", "<a/>")).unreadable())
                .containsExactly("holds a picture or another file: other/document");
    }

    @Test
    void opensNothingBroken() throws IOException {
        Map<String, byte[]> whole = Map.of(
                "application/pdf",
                inPdf(BriefCheckTest::note),
                WORD,
                word("<w:p><w:r><w:t>Acuity.</w:t></w:r></w:p>"),
                "text/html",
                "<p>Acuity &#77; <b>x</b></p>".getBytes(StandardCharsets.UTF_8));
        Random random = new Random(20261129);
        for (int round = 0; round < 500; round++) {
            whole.forEach((type, content) -> {
                byte[] broken = content.clone();
                for (int times = random.nextInt(4); times >= 0; times--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                assertThatCode(() -> PaperText.of(type, broken))
                        .as("%s, seed 20261129", type)
                        .doesNotThrowAnyException();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script ", "<style>", "<", "value=\"", "&#", "<td"})
    void readsMarkupThatNeverClosesInOnePass(String open) {
        byte[] page = open.repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PaperText.of("text/html", page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&#77;edicare pays</p>",
                "<p>&#x4d;edicare pays</p>",
                "<p>Acuity</p><input value='$1,500'>",
                "<table><tr><td>5</td><td>349.60</td></tr></table>"
            })
    void readsAPageAsABrowserShowsIt(String page) {
        assertThat(in("text/html", page.getBytes(StandardCharsets.UTF_8)))
                .as(page)
                .isNotEmpty();
    }

    private static List<Finding> in(String mediaType, byte[] content) {
        PaperText read = PaperText.of(mediaType, content);
        assertThat(read.unreadable()).isEmpty();
        List<Finding> findings = new ArrayList<>();
        read.parts().forEach(part -> findings.addAll(CheckBrief.in(part.place(), part.text(), AMOUNTS)));
        return findings;
    }

    private static byte[] word(String body) throws IOException {
        return word(body, "word/styles.xml", "<styles/>");
    }

    private static byte[] word(String body, String part, String content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }

    private static byte[] pictureAndText() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of("Letter", "Acuity."))) {
            PDPage page = pdf.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                content.drawImage(
                        LosslessFactory.createFromImage(pdf, new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB)),
                        10,
                        10);
            }
            pdf.addPage(new PDPage());
            pdf.save(file);
        }
        return file.toByteArray();
    }

    private interface Changed {
        void in(PDDocument pdf) throws IOException;
    }

    private static byte[] inPdf(Changed changed) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of("Letter", "Acuity."))) {
            changed.in(pdf);
            pdf.save(file);
        }
        return file.toByteArray();
    }

    private static void pictureInAForm(PDDocument pdf) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(new PDResources());
        COSName name = form.getResources()
                .add(LosslessFactory.createFromImage(pdf, new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB)));
        try (OutputStream drawn = form.getContentStream().createOutputStream()) {
            drawn.write(("q 9 0 0 9 0 0 cm /" + name.getName() + " Do Q").getBytes(StandardCharsets.US_ASCII));
        }
        try (PDPageContentStream content = appended(pdf)) {
            content.drawForm(form);
        }
    }

    private static void inlinePicture(PDDocument pdf) throws IOException {
        try (PDPageContentStream content = appended(pdf)) {
            content.drawImage(new PDInlineImage(inlineOf(4), new byte[] {1, 2, 3, 4}, new PDResources()), 10, 10);
        }
    }

    private static COSDictionary inlineOf(int bits) {
        COSDictionary image = new COSDictionary();
        image.setInt(COSName.W, 2);
        image.setInt(COSName.H, 2);
        image.setInt(COSName.BPC, 2 * bits);
        image.setItem(COSName.CS, COSName.DEVICEGRAY);
        return image;
    }

    private static void fileInside(PDDocument pdf) throws IOException {
        PDEmbeddedFile file =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream("Medicare".getBytes(StandardCharsets.UTF_8)));
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile("rates.txt");
        named.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("rates.txt", named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
    }

    /** A font that draws its signs and keeps to itself what they are. */
    private static void withoutMeaning(PDDocument pdf) throws IOException {
        PDResources resources = pdf.getPage(0).getResources();
        for (COSName name : resources.getFontNames()) {
            resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
        }
    }

    private static void stamp(PDDocument pdf) throws IOException {
        pdf.getPage(0).getAnnotations().add(new PDAnnotationRubberStamp());
    }

    private static void note(PDDocument pdf) throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("compare Medicare");
        pdf.getPage(0).getAnnotations().add(note);
    }

    private static PDPageContentStream appended(PDDocument pdf) throws IOException {
        return new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true);
    }
}
