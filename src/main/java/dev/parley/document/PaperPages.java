package dev.parley.document;

import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a PDF as a picture, so that a browser shows a paper without running what is in it. */
public final class PaperPages {
    private static final float WIDTH = 1_000;
    private static final float MOST_HEIGHT = 2_400;
    private static final float MOST_SCALE = 4;

    private PaperPages() {}

    /** A PNG about 1,000 pixels wide, and how many pages there are. */
    public record Picture(byte[] png, int pages) {}

    /** The number counts from one. */
    public static Picture draw(UUID id, byte[] pdf, int number) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            int pages = paper.getNumberOfPages();
            if (number < 1 || number > pages) {
                throw new NotFound("page " + number + " of document", id);
            }
            PDFRenderer renderer = new PDFRenderer(paper);
            renderer.setSubsamplingAllowed(true);
            PDRectangle box = paper.getPage(number - 1).getCropBox();
            float scale = Math.min(MOST_SCALE, Math.min(WIDTH / box.getWidth(), MOST_HEIGHT / box.getHeight()));
            BufferedImage picture = renderer.renderImage(number - 1, scale, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return new Picture(png.toByteArray(), pages);
        } catch (IOException | IllegalArgumentException broken) {
            throw new NotDrawable();
        }
    }

    /** It is no PDF, is damaged, or asks for a password. */
    public static class NotDrawable extends Refusal {
        public NotDrawable() {
            super(
                    409,
                    "document-not-drawable",
                    "This document cannot be shown as pages: save it and open it elsewhere");
        }
    }
}
