#include "ctcv.h"

#include <cstdlib>
#include <cstring>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace {

struct Format {
    const char* extension;
    int setting;
    int lowest, highest;
    const char* range;
};

const Format formats[] = {
    {".png", cv::IMWRITE_PNG_COMPRESSION, 0, 9, "PNG levels are 0 to 9"},
    {".jpg", cv::IMWRITE_JPEG_QUALITY, 1, 100, "JPEG quality is 1 to 100"},
    {".webp", cv::IMWRITE_WEBP_QUALITY, 1, 101, "WebP quality is 1 to 100, 101 for lossless"},
};

}  // namespace

// Grey, RGB or RGBA (8 bits; PNG also 16) to PNG (0), JPEG (1) or WebP (2); *bytes is the caller's to give to ctcv_free.
CTCV_API int32_t ctcv_encode(const Plane* picture, int32_t kind, int32_t quality, void** bytes, int64_t* length) {
    return ctcv::guarded([&] {
        ctcv::require(kind >= 0 && kind <= 2, "formats are 0 (PNG), 1 (JPEG) and 2 (WebP)");
        const Format& format = formats[kind];
        ctcv::require(quality >= format.lowest && quality <= format.highest, format.range);
        cv::Mat source = ctcv::view(picture, "the picture");
        const int channels = source.channels();
        ctcv::require(channels == 1 || channels == 3 || channels == 4, "a picture to encode has 1, 3 or 4 channels");
        ctcv::require(kind != 1 || channels != 4, "JPEG has no alpha: give 1 or 3 channels");
        ctcv::require(source.depth() == CV_8U || (kind == 0 && source.depth() == CV_16U), "samples are 8 bits (in PNG also 16)");
        ctcv::require(kind != 2 || (source.cols <= 16383 && source.rows <= 16383), "WebP's sides are at most 16383 pixels");
        ctcv::require(kind != 1 || (source.cols <= 65535 && source.rows <= 65535), "JPEG's sides are at most 65535 pixels");

        cv::Mat turned;
        if (channels == 1) turned = source;
        if (channels >= 3) cv::cvtColor(source, turned, channels == 3 ? cv::COLOR_RGB2BGR : cv::COLOR_RGBA2BGRA);
        std::vector<uint8_t> made;
        if (!cv::imencode(format.extension, turned, made, {format.setting, quality})) ctcv::refuse("the picture cannot be written", kFailed);
        void* memory = std::malloc(made.size());
        if (memory == nullptr) throw std::bad_alloc();
        std::memcpy(memory, made.data(), made.size());
        *bytes = memory;
        *length = static_cast<int64_t>(made.size());
    });
}
