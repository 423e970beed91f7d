package io.leadflow.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.refusal.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @ParameterizedTest
    @ValueSource(strings = {"gif", "jpeg", "png"})
    void aPictureBecomesAPngOfAtMost300PixelsWithItsProportions(String format) throws IOException {
        var logo = drawn(Logo.of(picture(format, 1200, 400)));

        assertThat(logo.getWidth()).isEqualTo(300);
        assertThat(logo.getHeight()).isEqualTo(100);
    }

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        assertThat(drawn(Logo.of(picture("png", 40, 20))).getWidth()).isEqualTo(40);
    }

    @Test
    void nothingButThePictureSurvives() throws IOException {
        var withText = Arrays.copyOf(picture("png", 40, 20), 5_000);
        System.arraycopy("<script>".getBytes(StandardCharsets.US_ASCII), 0, withText, 4_000, 8);

        assertThat(new String(Logo.of(withText).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("<script>");
    }

    @Test
    void aSmallFileOfAHugePictureIsRefusedUnopened() throws IOException {
        var bomb = picture("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());

        refused(bomb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "BM6", "\u0089PNG\r\n\u001a\n"})
    void whatIsNoPictureOfTheThreeKindsIsRefused(String file) {
        refused(file.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBitmapIsRefusedAndSoIsAFileOfMoreThanOneMegabyte() throws IOException {
        refused(picture("bmp", 10, 10));
        refused(new byte[1024 * 1024 + 1]);
    }

    private static void refused(byte[] file) {
        assertThatThrownBy(() -> Logo.of(file)).isInstanceOf(InvalidInput.class);
    }

    private static BufferedImage drawn(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(logo.png()));
    }

    static byte[] picture(String format, int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }
}
