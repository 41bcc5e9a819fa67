#include "ctcv.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

using ctcv::require;
using ctcv::view;

namespace {

// In the order of the C# enumerations.
const int interpolations[] = {cv::INTER_NEAREST, cv::INTER_LINEAR, cv::INTER_CUBIC, cv::INTER_AREA, cv::INTER_LANCZOS4};
const int borders[] = {cv::BORDER_CONSTANT, cv::BORDER_REPLICATE, cv::BORDER_REFLECT, cv::BORDER_WRAP, cv::BORDER_REFLECT_101};
const int operations[] = {cv::MORPH_ERODE, cv::MORPH_DILATE, cv::MORPH_OPEN, cv::MORPH_CLOSE};
const int shapes[] = {cv::MORPH_RECT, cv::MORPH_CROSS, cv::MORPH_ELLIPSE};

template <size_t N>
int pick(const int (&table)[N], int32_t index, const char* text) {
    require(index >= 0 && static_cast<size_t>(index) < N, text);
    return table[index];
}

void require_apart(const cv::Mat& source, const cv::Mat& target) {
    require(source.data != target.data, "source and target must not be the same memory");
}

}  // namespace

CTCV_API int32_t ctcv_resize(const Plane* source, const Plane* target, int32_t interpolation) {
    return ctcv::guarded([&] {
        const int method = pick(interpolations, interpolation, "the interpolation is unknown");
        const cv::Mat from = view(source, "the source");
        cv::Mat to = view(target, "the target");
        require_apart(from, to);
        cv::resize(from, to, to.size(), 0, 0, method);
        ctcv::require_landed(to, target, "the target");
    });
}

// matrix: rows x 3 doubles (2 rows affine, 3 rows perspective) that take a source point to the target, or the reverse when inverse is set.
CTCV_API int32_t ctcv_warp(const Plane* source, const Plane* target, const double* matrix, int32_t rows, int32_t inverse,
                           int32_t interpolation, int32_t border, const double* outside) {
    return ctcv::guarded([&] {
        require(matrix != nullptr && outside != nullptr && (rows == 2 || rows == 3), "a warp is a matrix of 2 or 3 rows and a colour of 4 values");
        int flags = pick(interpolations, interpolation, "the interpolation is unknown");
        require(flags != cv::INTER_AREA, "a warp has no area interpolation: take linear, cubic or lanczos");
        if (inverse != 0) flags |= cv::WARP_INVERSE_MAP;
        for (int i = 0; i < rows * 3; i++) require(std::isfinite(matrix[i]), "the matrix holds a number that is not finite");
        const int edge = pick(borders, border, "the border is unknown");
        const cv::Mat from = view(source, "the source"), transform(rows, 3, CV_64F, const_cast<double*>(matrix));
        cv::Mat to = view(target, "the target");
        require_apart(from, to);
        const cv::Scalar colour(outside[0], outside[1], outside[2], outside[3]);
        if (rows == 2) {
            cv::warpAffine(from, to, transform, to.size(), flags, edge, colour);
        } else {
            cv::warpPerspective(from, to, transform, to.size(), flags, edge, colour);
        }
        ctcv::require_landed(to, target, "the target");
    });
}

// Source and target may be the same memory.
CTCV_API int32_t ctcv_gaussian(const Plane* source, const Plane* target, double sigma) {
    return ctcv::guarded([&] {
        require(sigma > 0 && sigma <= 500, "sigma is more than 0 and at most 500 pixels");
        const cv::Mat from = view(source, "the source");
        cv::Mat to = view(target, "the target");
        cv::GaussianBlur(from, to, cv::Size(), sigma, sigma, cv::BORDER_REFLECT_101);
        ctcv::require_landed(to, target, "the target");
    });
}

// Source and target may be the same memory.
CTCV_API int32_t ctcv_morphology(const Plane* source, const Plane* target, int32_t operation, int32_t shape, int32_t radius) {
    return ctcv::guarded([&] {
        const int work = pick(operations, operation, "the operation is unknown"), form = pick(shapes, shape, "the shape is unknown");
        require(radius >= 1 && radius <= 500, "the radius is 1 to 500 pixels");
        const cv::Mat from = view(source, "the source");
        cv::Mat to = view(target, "the target");
        cv::morphologyEx(from, to, work, cv::getStructuringElement(form, cv::Size(2 * radius + 1, 2 * radius + 1)));
        ctcv::require_landed(to, target, "the target");
    });
}
