// ctcv: OpenCV 4 for .NET as a plain C interface. Every entry point returns a status, never throws and never aborts;
// ctcv_error() gives the calling thread's last message. Pictures are planes over the caller's memory, worked on in place.
#pragma once

#include <cstdint>
#include <cstdio>
#include <new>
#include <opencv2/core.hpp>
#include <stdexcept>
#include <string>

#define CTCV_API extern "C" __attribute__((visibility("default")))

// Interleaved samples (height x width x channels); depth is OpenCV's number: 0 u8, 1 s8, 2 u16, 3 s16, 4 s32, 5 f32, 6 f64.
struct Plane {
    void* data;
    int32_t width, height, channels, depth;
    int64_t stride;  // bytes from one row to the next
};
static_assert(sizeof(Plane) == 32, "the C# side relies on this layout");

enum Status : int32_t { kDone = 0, kRefused = 1, kTooLarge = 2, kNoMemory = 3, kDamaged = 4, kFailed = 5 };

namespace ctcv {

struct Refusal : std::runtime_error {
    Refusal(Status s, const std::string& text) : std::runtime_error(text), status(s) {}
    Status status;
};

[[noreturn]] inline void refuse(const std::string& text, Status status = kRefused) { throw Refusal(status, text); }

inline void require(bool holds, const char* text) {
    if (!holds) refuse(text);
}

void remember(const char* text) noexcept;
void remember(const cv::Exception& exception) noexcept;

// Nothing may leave a C entry point: an exception in .NET's frames ends the process.
template <class Body>
int32_t guarded(Body&& body) noexcept {
    try {
        body();
        return kDone;
    } catch (const Refusal& refusal) {
        remember(refusal.what());
        return refusal.status;
    } catch (const cv::Exception& exception) {
        const bool memory = exception.code == cv::Error::StsNoMem;
        remember(exception);
        return memory ? kNoMemory : kRefused;
    } catch (const std::bad_alloc&) {
        remember("there is not enough memory");
        return kNoMemory;
    } catch (const std::exception& exception) {
        remember(exception.what());
        return kFailed;
    } catch (...) {
        remember("an unknown error");
        return kFailed;
    }
}

std::string describe(const cv::Mat& mat);

// The caller's memory as OpenCV sees it; the name serves the message.
cv::Mat view(const Plane* plane, const char* name);

// OpenCV allocates anew where its result has another size or type than the caller's plane: the result would be lost.
void require_landed(const cv::Mat& result, const Plane* plane, const char* name);

}  // namespace ctcv
