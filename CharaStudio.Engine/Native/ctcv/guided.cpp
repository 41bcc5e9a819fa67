// He, Sun, Tang: Guided Image Filtering (ECCV 2010), from box filters; OpenCV's own lies in its contrib modules.
#include "ctcv.h"

#include <opencv2/imgproc.hpp>

using cv::Mat;

namespace {

Mat box(const Mat& from, int radius) {
    Mat mean;
    cv::blur(from, mean, cv::Size(2 * radius + 1, 2 * radius + 1), cv::Point(-1, -1), cv::BORDER_REFLECT);
    return mean;
}

Mat covariance(const Mat& a, const Mat& mean_a, const Mat& b, const Mat& mean_b, int radius) {
    return box(a.mul(b), radius) - mean_a.mul(mean_b);
}

// Coefficients change slowly: they may be found on a smaller picture and enlarged (He, Sun: Fast Guided Filter, 2015).
Mat at(const Mat& coefficient, cv::Size size) {
    if (coefficient.size() == size) return coefficient;
    Mat large;
    cv::resize(coefficient, large, size, 0, 0, cv::INTER_LINEAR);
    return large;
}

Mat shrunk(const Mat& from, int shrink) {
    if (shrink == 1) return from;
    Mat small;
    cv::resize(from, small, cv::Size(std::max(1, from.cols / shrink), std::max(1, from.rows / shrink)), 0, 0, cv::INTER_AREA);
    return small;
}

Mat guided_by_grey(const Mat& whole, const Mat& whole_mask, int radius, double epsilon, int shrink) {
    const Mat guide = shrunk(whole, shrink), mask = shrunk(whole_mask, shrink);
    const Mat mean_guide = box(guide, radius), mean_mask = box(mask, radius);
    const Mat slope = covariance(guide, mean_guide, mask, mean_mask, radius) / (covariance(guide, mean_guide, guide, mean_guide, radius) + epsilon);
    const Mat offset = mean_mask - slope.mul(mean_guide);
    return at(box(slope, radius), whole.size()).mul(whole) + at(box(offset, radius), whole.size());
}

// Equation 19: a = (Sigma + epsilon U)^-1 cov(guide, mask) for each window; Sigma is symmetric, so six planes hold it.
void solve(const Mat (&sigma)[6], Mat (&cov)[3], float epsilon) {
    for (int y = 0; y < cov[0].rows; y++) {
        const float* s[6];
        float* c[3];
        for (int i = 0; i < 6; i++) s[i] = sigma[i].ptr<float>(y);
        for (int i = 0; i < 3; i++) c[i] = cov[i].ptr<float>(y);
        for (int x = 0; x < cov[0].cols; x++) {
            const double rr = s[0][x] + epsilon, rg = s[1][x], rb = s[2][x], gg = s[3][x] + epsilon, gb = s[4][x], bb = s[5][x] + epsilon;
            const double i00 = gg * bb - gb * gb, i01 = gb * rb - rg * bb, i02 = rg * gb - gg * rb;
            const double i11 = rr * bb - rb * rb, i12 = rb * rg - rr * gb, i22 = rr * gg - rg * rg;
            const double scale = 1 / (rr * i00 + rg * i01 + rb * i02);
            const double r = c[0][x], g = c[1][x], b = c[2][x];
            c[0][x] = static_cast<float>((i00 * r + i01 * g + i02 * b) * scale);
            c[1][x] = static_cast<float>((i01 * r + i11 * g + i12 * b) * scale);
            c[2][x] = static_cast<float>((i02 * r + i12 * g + i22 * b) * scale);
        }
    }
}

Mat guided_by_colour(const Mat& whole, const Mat& whole_mask, int radius, double epsilon, int shrink) {
    const Mat guide = shrunk(whole, shrink), mask = shrunk(whole_mask, shrink);
    Mat colour[3], mean[3], cov[3], sigma[6];
    cv::split(guide, colour);
    const Mat mean_mask = box(mask, radius);
    for (int i = 0; i < 3; i++) mean[i] = box(colour[i], radius);
    for (int i = 0, k = 0; i < 3; i++) {
        cov[i] = covariance(colour[i], mean[i], mask, mean_mask, radius);
        for (int j = i; j < 3; j++) sigma[k++] = covariance(colour[i], mean[i], colour[j], mean[j], radius);
    }
    solve(sigma, cov, static_cast<float>(epsilon));
    Mat offset = mean_mask.clone();
    for (int i = 0; i < 3; i++) offset -= cov[i].mul(mean[i]);
    if (shrink > 1) cv::split(whole, colour);
    Mat result = at(box(offset, radius), whole.size());
    for (int i = 0; i < 3; i++) result += at(box(cov[i], radius), whole.size()).mul(colour[i]);
    return result;
}

// Samples from 0 to 1, whatever the depth.
Mat unit(const Mat& from, const char* text) {
    ctcv::require(from.depth() == CV_8U || from.depth() == CV_32F, text);
    Mat made;
    from.convertTo(made, CV_32F, from.depth() == CV_8U ? 1.0 / 255 : 1.0);
    return made;
}

}  // namespace

// Draws the mask's edge to the guide's. Mask and target may be the same memory; floats are taken and given from 0 to 1.
CTCV_API int32_t ctcv_refine(const Plane* guide, const Plane* mask, const Plane* target, int32_t radius, double epsilon, int32_t shrink) {
    return ctcv::guarded([&] {
        ctcv::require(radius >= 1 && radius <= 500, "the radius is 1 to 500 pixels");
        ctcv::require(epsilon >= 1e-7 && epsilon <= 1, "epsilon is 1e-7 to 1");
        ctcv::require(shrink >= 1 && shrink <= radius, "the shrink is 1 to the radius");
        const Mat given = ctcv::view(guide, "the guide");
        const Mat coarse = ctcv::view(mask, "the mask");
        ctcv::require(coarse.channels() == 1, "a mask has one channel");
        ctcv::require(given.size() == coarse.size(), "guide and mask must have the same size");
        ctcv::require(given.channels() == 1 || given.channels() == 3 || given.channels() == 4, "a guide has 1, 3 or 4 channels");
        Mat picture = unit(given, "a guide's samples are 8 bits or floats");
        if (picture.channels() == 4) cv::cvtColor(picture.clone(), picture, cv::COLOR_RGBA2RGB);
        const Mat start = unit(coarse, "a mask's samples are 8 bits or floats");
        const Mat made = picture.channels() == 1 ? guided_by_grey(picture, start, radius / shrink, epsilon, shrink) : guided_by_colour(picture, start, radius / shrink, epsilon, shrink);
        Mat to = ctcv::view(target, "the target");
        ctcv::require(to.channels() == 1 && (to.depth() == CV_8U || to.depth() == CV_32F), "the target has one channel of 8 bits or floats");
        Mat(cv::min(cv::max(made, 0.0), 1.0)).convertTo(to, to.depth(), to.depth() == CV_8U ? 255.0 : 1.0);
        ctcv::require_landed(to, target, "the target");
    });
}
