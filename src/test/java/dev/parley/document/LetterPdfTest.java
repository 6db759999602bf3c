package dev.parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LetterPdfTest {
    @Test
    void printsEveryWordInOrderWithItsFontEmbedded() throws IOException {
        String text = "APPEAL\n\nTo: Señor García, claims\n" + "the denial is wrong ".repeat(40) + "\n\nend";
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of("Appeal", text))) {
            assertThat(words(pdf)).isEqualTo(text.replaceAll("\\s+", " "));
            assertThat(pdf.getPage(0).getResources().getFontNames()).allSatisfy(name -> assertThat(
                            pdf.getPage(0).getResources().getFont(name).isEmbedded())
                    .isTrue());
        }
    }

    @Test
    void goesOnToTheNextPageAndBreaksWordsThatAreTooWide() throws IOException {
        String wide = "x".repeat(400);
        String text = "line\n".repeat(120) + wide;
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of("Letter", text))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(words(pdf).replaceAll("[^x]", "")).isEqualTo(wide);
        }
    }

    @Test
    void namesWhatItCannotPrint() {
        assertThat(LetterPdf.unprintable("plain – “quoted” é\nnext")).isEmpty();
        assertThat(LetterPdf.unprintable("a 漢 b 漢")).containsExactly("漢");
    }

    private static String words(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").strip();
    }
}
