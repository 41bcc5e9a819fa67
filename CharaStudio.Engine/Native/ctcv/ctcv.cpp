#include "ctcv.h"

#include <cstdlib>
#include <cstring>
#include <opencv2/core/utils/logger.hpp>

namespace {

thread_local char last_error[1024];

int say_nothing(int, const char*, const char*, const char*, int, void*) { return 0; }

// OpenCV prints every error before it throws it; a stranger's damaged file should not fill the log.
const bool quiet = [] {
    cv::redirectError(say_nothing);
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    return true;
}();

}  // namespace

namespace ctcv {

void remember(const char* text) noexcept { std::snprintf(last_error, sizeof last_error, "%s", text); }

// OpenCV's text is often a bare condition: the function's name says whose. No allocation here, memory may just have run out.
void remember(const cv::Exception& exception) noexcept {
    std::snprintf(last_error, sizeof last_error, "OpenCV's %s refuses: %s", exception.func.c_str(), exception.err.c_str());
}

std::string describe(const cv::Mat& mat) {
    return std::to_string(mat.cols) + " x " + std::to_string(mat.rows) + " " + cv::typeToString(mat.type());
}

cv::Mat view(const Plane* plane, const char* name) {
    const std::string who = name;
    if (plane == nullptr || plane->data == nullptr) refuse(who + " has no memory");
    if (plane->width < 1 || plane->height < 1) refuse(who + " is empty: sides are at least 1");
    if (plane->channels < 1 || plane->channels > CV_CN_MAX) refuse(who + " has a wrong number of channels: 1 to 512");
    if (plane->depth < CV_8U || plane->depth > CV_64F) refuse(who + " has an unknown depth: 0 (u8) to 6 (f64)");
    const int type = CV_MAKETYPE(plane->depth, plane->channels);
    const int64_t row = static_cast<int64_t>(CV_ELEM_SIZE(type)) * plane->width;
    if (plane->stride < row || plane->stride % CV_ELEM_SIZE1(type) != 0)
        refuse(who + " has a stride of " + std::to_string(plane->stride) + " bytes: whole samples, at least " + std::to_string(row));
    return cv::Mat(plane->height, plane->width, type, plane->data, static_cast<size_t>(plane->stride));
}

void require_landed(const cv::Mat& result, const Plane* plane, const char* name) {
    if (result.data != plane->data)
        refuse(std::string(name) + " does not fit: the result is " + describe(result) + ", the plane given is " + describe(view(plane, name)));
}

}  // namespace ctcv

// Raised whenever a signature or the layout of Plane changes.
CTCV_API int32_t ctcv_abi() { return quiet ? 1 : 0; }

CTCV_API const char* ctcv_version() { return CV_VERSION; }

CTCV_API const char* ctcv_error() { return last_error; }

CTCV_API void ctcv_free(void* memory) { std::free(memory); }

// 0 and 1 work on the calling thread alone.
CTCV_API int32_t ctcv_threads(int32_t count) {
    return ctcv::guarded([&] {
        ctcv::require(count >= 0 && count <= 256, "threads are 0 to 256");
        cv::setNumThreads(count);
    });
}
