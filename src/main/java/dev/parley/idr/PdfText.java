package dev.parley.idr;

import dev.parley.idr.PaperText.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The text of a PDF, page by page with its notes, form fields and properties. Pictures and files in it are unreadable. */
final class PdfText {
    /** Notes whose words are all that they show. */
    private static final Set<String> OF_WORDS = Set.of(
            "Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Squiggly", "Popup", "Link", "Widget", "Caret");

    private final List<Part> parts = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private PdfText() {}

    static PaperText of(byte[] content) throws IOException {
        PdfText text = new PdfText();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            text.read(pdf);
        }
        return new PaperText(text.parts, text.unreadable);
    }

    private void read(PDDocument pdf) throws IOException {
        Stripper stripper = new Stripper();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            stripper.drawn = false;
            stripper.unknown = false;
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(pdf);
            add("page " + page, text);
            notes(page, pdf.getPage(page - 1).getAnnotations());
            if (text.isBlank() || stripper.drawn) {
                unreadable.add("page " + page + (text.isBlank() ? " holds no text" : " holds a picture"));
            }
            if (stripper.unknown) {
                unreadable.add("page " + page + " holds signs of which nothing says what they mean");
            }
        }
        fields(pdf.getDocumentCatalog().getAcroForm());
        PDDocumentInformation about = pdf.getDocumentInformation();
        add(
                "properties",
                Stream.of(about.getTitle(), about.getSubject(), about.getKeywords())
                        .filter(one -> one != null && !one.isBlank())
                        .collect(Collectors.joining("\n")));
        if (pdf.getDocumentCatalog().getNames() != null
                && pdf.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
            unreadable.add("holds another file");
        }
        if (pdf.getNumberOfPages() == 0) {
            unreadable.add("holds no page");
        }
    }

    private void notes(int page, List<PDAnnotation> notes) {
        Set<String> drawn = new TreeSet<>();
        for (PDAnnotation note : notes) {
            add("page " + page + ", note", note.getContents());
            if (!OF_WORDS.contains(note.getSubtype())) {
                drawn.add(note.getSubtype());
            }
        }
        drawn.forEach(kind -> unreadable.add("page " + page + " holds a note that is drawn: " + kind));
    }

    private void fields(PDAcroForm form) {
        if (form == null) {
            return;
        }
        for (PDField field : form.getFieldTree()) {
            add("field " + field.getFullyQualifiedName(), field.getValueAsString());
        }
        if (form.hasXFA()) {
            unreadable.add("holds a form that is drawn when it is opened");
        }
    }

    private void add(String place, String text) {
        if (text != null && !text.isBlank()) {
            parts.add(new Part(place, text));
        }
    }

    /** Sees every picture that is drawn, also inside of what is drawn from elsewhere, and every sign that is no text. */
    private static final class Stripper extends PDFTextStripper {
        private boolean drawn;
        private boolean unknown;

        Stripper() {
            setSortByPosition(true);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            boolean inline = operator.getName().equals("BI");
            drawn |= inline || operator.getName().equals("Do") && isImage(getResources(), operands);
            super.processOperator(operator, operands);
        }

        @Override
        protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            unknown |= font.toUnicode(code, GlyphList.getAdobeGlyphList()) == null;
            super.showGlyph(matrix, font, code, displacement);
        }

        private static boolean isImage(PDResources resources, List<COSBase> operands) {
            return resources != null
                    && !operands.isEmpty()
                    && operands.get(0) instanceof COSName name
                    && resources.isImageXObject(name);
        }
    }
}
