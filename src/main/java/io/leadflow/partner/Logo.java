package io.leadflow.partner;

import io.leadflow.refusal.InvalidInput;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A partner's logo, drawn anew by us from what was uploaded: nothing but the picture of a GIF, JPEG or PNG survives.
 * Its size is read before the picture is, so that a small file of a huge picture is refused unopened.
 */
public record Logo(byte[] png) {

    public static final int FILE_SIZE = 1024 * 1024;
    public static final int WIDTH = 300;

    private static final Set<String> FORMATS = Set.of("gif", "jpeg", "png");
    private static final int MOST_PIXELS = 16_000_000;
    private static final String READABLE = "must be a GIF, JPEG or PNG picture";

    /** @throws InvalidInput when the file is not a picture of a size that we draw */
    public static Logo of(byte[] upload) {
        if (upload.length > FILE_SIZE) {
            throw new InvalidInput("logo", "must be a file of at most 1 MB");
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            ImageReader reader = reader(input);
            try {
                reader.setInput(input, true, true);
                return new Logo(drawn(read(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new InvalidInput("logo", READABLE);
        }
    }

    private static ImageReader reader(ImageInputStream input) throws IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(input); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new InvalidInput("logo", READABLE);
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new InvalidInput("logo", "must have at most 16 million pixels");
        }
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (4 * WIDTH));
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, coarse);
    }

    private static byte[] drawn(BufferedImage picture) throws IOException {
        double scale = Math.min(1, (double) WIDTH / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(canvas, "png", png);
        return png.toByteArray();
    }
}
