#include "ctcv.h"

#include <cstdlib>
#include <cstring>
#include <memory>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

using ctcv::refuse;

namespace {

using Bytes = std::vector<uint8_t>;
enum class Kind { png, jpeg, webp };

// OpenCV asks for the picture's memory when it knows the header and before it decodes: the one place where its size can be refused
// exactly as the decoder itself read it.
class CappedAllocator : public cv::MatAllocator {
public:
    explicit CappedAllocator(int64_t most) : most_(most) {}

    bool refused() const { return refused_; }

    cv::UMatData* allocate(int dims, const int* sizes, int type, void* data, size_t* step, cv::AccessFlag flags,
                           cv::UMatUsageFlags usage) const override {
        if (dims == 2 && static_cast<int64_t>(sizes[0]) * sizes[1] > most_) {
            refused_ = true;
            refuse("too large", kTooLarge);
        }
        cv::UMatData* made = cv::Mat::getStdAllocator()->allocate(dims, sizes, type, data, step, flags, usage);
        // Rows that a damaged file leaves out must not show what lay in this memory before.
        if (made->data != nullptr) std::memset(made->data, 0, made->size);
        return made;
    }

    bool allocate(cv::UMatData* data, cv::AccessFlag flags, cv::UMatUsageFlags usage) const override {
        return cv::Mat::getStdAllocator()->allocate(data, flags, usage);
    }

    void deallocate(cv::UMatData* data) const override { cv::Mat::getStdAllocator()->deallocate(data); }

private:
    int64_t most_;
    mutable bool refused_ = false;
};

// OpenCV would try a dozen formats (and GDAL's hundred); a stranger's file may be one of three.
Kind kind_of(const uint8_t* bytes, size_t length) {
    static const uint8_t png[] = {137, 80, 78, 71, 13, 10, 26, 10};
    if (length >= 8 && std::memcmp(bytes, png, 8) == 0) return Kind::png;
    if (length >= 3 && bytes[0] == 255 && bytes[1] == 216 && bytes[2] == 255) return Kind::jpeg;
    if (length >= 12 && std::memcmp(bytes, "RIFF", 4) == 0 && std::memcmp(bytes + 8, "WEBP", 4) == 0) return Kind::webp;
    refuse("the file is neither PNG nor JPEG nor WebP", kDamaged);
}

// W3C PNG 5.3. Only the chunks that make the picture (critical ones and tRNS) go on to libpng: compressed text would be unpacked
// by it, eight megabytes a chunk.
Bytes png_essence(const uint8_t* bytes, size_t length) {
    Bytes kept(bytes, bytes + 8);
    for (size_t at = 8; at + 12 <= length;) {
        const size_t content = (size_t{bytes[at]} << 24) | (size_t{bytes[at + 1]} << 16) | (size_t{bytes[at + 2]} << 8) | bytes[at + 3];
        if (content > length - at - 12) break;
        const uint8_t* chunk = bytes + at;
        if ((chunk[4] & 0x20) == 0 || std::memcmp(chunk + 4, "tRNS", 4) == 0) kept.insert(kept.end(), chunk, chunk + content + 12);
        if (std::memcmp(chunk + 4, "IEND", 4) == 0) return kept;
        at += content + 12;
    }
    refuse("the PNG breaks off before its end", kDamaged);
}

// ITU-T T.81 B.1: markers up to the end of the image. OpenCV takes a file that breaks off for a finished one, and a small file of a
// thousand scans over many megapixels would keep the decoder busy for minutes.
void require_whole_jpeg(const uint8_t* bytes, size_t length) {
    const uint8_t *at = bytes + 2, *end = bytes + length;
    for (int scans = 0; (at = static_cast<const uint8_t*>(std::memchr(at, 255, static_cast<size_t>(end - at)))) != nullptr;) {
        while (at < end && *at == 255) at++;
        if (at == end) break;
        const uint8_t marker = *at++;
        if (marker == 0xD9 && scans > 0) return;
        if (marker <= 1 || (marker >= 0xD0 && marker <= 0xD9)) continue;
        if (marker == 0xDA && ++scans > 100) refuse("the JPEG has more than 100 scans", kDamaged);
        if (end - at < 2) break;
        const ptrdiff_t segment = (at[0] << 8) | at[1];
        if (segment < 2 || segment > end - at) break;
        at += segment;
    }
    refuse("the JPEG breaks off before its end", kDamaged);
}

// RFC 9649 2.7.1: the extended header's flags. OpenCV's decoder takes stills alone and would call the file damaged.
void require_still_webp(const uint8_t* bytes, size_t length) {
    const bool animated = length > 20 && std::memcmp(bytes + 12, "VP8X", 4) == 0 && (bytes[20] & 2) != 0;
    if (animated) refuse("the WebP is animated: only stills are read here", kDamaged);
}

cv::Mat decode(Bytes& file, Kind kind, bool grey, int64_t most) {
    const CappedAllocator allocator(most);
    cv::Mat made;
    made.allocator = const_cast<CappedAllocator*>(&allocator);
    // UNCHANGED keeps alpha; COLOR and GRAYSCALE obey EXIF's orientation.
    const int flags = kind != Kind::jpeg ? cv::IMREAD_UNCHANGED : grey ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR;
    try {
        cv::imdecode(cv::Mat(1, static_cast<int>(file.size()), CV_8UC1, file.data()), flags, &made);
    } catch (const std::exception& reason) {
        // OpenCV's own limits, should the caller's lie above them.
        if (std::strstr(reason.what(), "CV_IO_MAX_IMAGE") != nullptr) refuse("the picture is larger than OpenCV reads", kTooLarge);
        if (!allocator.refused()) refuse(std::string("the picture cannot be read: ") + reason.what(), kDamaged);
    }
    made.allocator = nullptr;
    if (allocator.refused()) refuse("the picture has more than " + std::to_string(most) + " pixels", kTooLarge);
    if (made.empty()) refuse("the picture is damaged", kDamaged);
    return made;
}

int conversion(int from, int to) {
    switch (from * 10 + to) {
        case 13: return cv::COLOR_GRAY2RGB;
        case 14: return cv::COLOR_GRAY2RGBA;
        case 31: return cv::COLOR_BGR2GRAY;
        case 33: return cv::COLOR_BGR2RGB;
        case 34: return cv::COLOR_BGR2RGBA;
        case 41: return cv::COLOR_BGRA2GRAY;
        case 43: return cv::COLOR_BGRA2RGB;
        case 44: return cv::COLOR_BGRA2RGBA;
        default: return -1;
    }
}

}  // namespace

// PNG, JPEG or WebP to 8-bit grey (channels 1), RGB (3) or RGBA (4, straight alpha); out->data is the caller's to give to ctcv_free.
CTCV_API int32_t ctcv_decode(const uint8_t* bytes, int64_t length, int32_t channels, int64_t most_pixels, Plane* out) {
    return ctcv::guarded([&] {
        ctcv::require(bytes != nullptr && length > 0 && length <= INT32_MAX, "the file is empty or larger than 2 GB");
        ctcv::require(channels == 1 || channels == 3 || channels == 4, "channels are 1 (grey), 3 (RGB) or 4 (RGBA)");
        const size_t size = static_cast<size_t>(length);
        const Kind kind = kind_of(bytes, size);
        if (kind == Kind::jpeg) require_whole_jpeg(bytes, size);
        if (kind == Kind::webp) require_still_webp(bytes, size);
        Bytes file = kind == Kind::png ? png_essence(bytes, size) : Bytes(bytes, bytes + size);
        cv::Mat made = decode(file, kind, channels == 1, most_pixels);
        if (made.depth() == CV_16U) made.convertTo(made, CV_8U, 1.0 / 257);
        ctcv::require(made.depth() == CV_8U, "the picture's samples are neither 8 nor 16 bits");

        const int64_t stride = static_cast<int64_t>(made.cols) * channels;
        std::unique_ptr<void, decltype(&std::free)> memory(std::malloc(static_cast<size_t>(stride * made.rows)), std::free);
        if (!memory) throw std::bad_alloc();
        *out = Plane{memory.get(), made.cols, made.rows, channels, CV_8U, stride};
        cv::Mat target = ctcv::view(out, "the picture");
        if (made.channels() == 1 && channels == 1) {
            made.copyTo(target);
        } else {
            cv::cvtColor(made, target, conversion(made.channels(), channels));
        }
        ctcv::require_landed(target, out, "the picture");
        memory.release();
    });
}
