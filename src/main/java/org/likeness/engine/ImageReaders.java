package org.likeness.engine;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * Readers by format. The providers are named in code and not found by scanning, so that the same
 * reader is used under every class loader.
 */
final class ImageReaders {

  private static final Map<ImageFormat, ImageReaderSpi> PROVIDERS = providers();

  private ImageReaders() {}

  /** A new reader; the caller disposes of it. */
  static ImageReader open(ImageFormat format) throws IOException {
    ImageReaderSpi provider = PROVIDERS.get(format);
    if (provider == null) {
      throw new IllegalStateException("no reader for " + format);
    }
    return provider.createReaderInstance();
  }

  private static Map<ImageFormat, ImageReaderSpi> providers() {
    Map<ImageFormat, ImageReaderSpi> providers = new EnumMap<>(ImageFormat.class);
    providers.put(ImageFormat.JPEG, registered(JPEGImageReaderSpi.class, JPEGImageReaderSpi::new));
    providers.put(ImageFormat.WEBP, registered(WebPImageReaderSpi.class, WebPImageReaderSpi::new));
    providers.put(ImageFormat.TIFF, registered(TIFFImageReaderSpi.class, TIFFImageReaderSpi::new));
    providers.put(ImageFormat.BMP, registered(BMPImageReaderSpi.class, BMPImageReaderSpi::new));
    providers.put(
        ImageFormat.PNG,
        ImageIO.getImageReadersByFormatName("png").next().getOriginatingProvider());
    return providers;
  }

  private static <S extends ImageReaderSpi> S registered(Class<S> type, Supplier<S> maker) {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    S present = registry.getServiceProviderByClass(type);
    if (present != null) {
      return present;
    }
    S made = maker.get();
    registry.registerServiceProvider(made, ImageReaderSpi.class);
    return made;
  }
}
