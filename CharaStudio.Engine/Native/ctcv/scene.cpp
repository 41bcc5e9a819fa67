// What needs the whole picture: cutting a figure out, following motion, painting holes, blending.
#include "ctcv.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/photo.hpp>
#include <opencv2/video/tracking.hpp>

using ctcv::require;
using ctcv::view;

namespace {

cv::Mat three_channels(const cv::Mat& from) {
    require(from.depth() == CV_8U && (from.channels() == 3 || from.channels() == 4), "the picture has 3 or 4 channels of 8 bits");
    if (from.channels() == 3) return from;
    cv::Mat made;
    cv::cvtColor(from, made, cv::COLOR_RGBA2RGB);
    return made;
}

// One channel without gaps between rows, as optical flow wants it.
cv::Mat grey(const cv::Mat& from) {
    require(from.depth() == CV_8U, "the picture has samples of 8 bits");
    if (from.channels() == 1) return from.isContinuous() ? from : from.clone();
    cv::Mat made;
    cv::cvtColor(from, made, from.channels() == 4 ? cv::COLOR_RGBA2GRAY : cv::COLOR_RGB2GRAY);
    return made;
}

}  // namespace

// Rother, Kolmogorov, Blake: GrabCut (2004). The mask holds 0 background, 1 figure, 2 and 3 probably so; 2 and 3 are decided anew.
CTCV_API int32_t ctcv_grabcut(const Plane* picture, const Plane* mask, int32_t iterations, int32_t seed) {
    return ctcv::guarded([&] {
        require(iterations >= 1 && iterations <= 100, "iterations are 1 to 100");
        const cv::Mat colours = three_channels(view(picture, "the picture"));
        cv::Mat decided = view(mask, "the mask"), background, figure;
        require(decided.type() == CV_8UC1 && decided.size() == colours.size(), "the mask has one channel of 8 bits and the picture's size");
        double lowest, highest;
        cv::minMaxLoc(decided, &lowest, &highest);
        require(highest <= 3, "the mask holds 0, 1, 2 or 3");
        const int sure = cv::countNonZero(decided & 1), all = decided.rows * decided.cols;
        require(sure > 0 && sure < all, "the mask needs both figure (1 or 3) and background (0 or 2)");
        // Its clusters start from the thread's generator.
        cv::setRNGSeed(seed);
        cv::grabCut(colours, decided, cv::Rect(), background, figure, iterations, cv::GC_INIT_WITH_MASK);
        ctcv::require_landed(decided, mask, "the mask");
    });
}

// Kroeger and others: Fast Optical Flow using Dense Inverse Search (2016). flow: two floats a pixel, from(x, y) lies at to(x + u, y + v).
CTCV_API int32_t ctcv_flow(const Plane* from, const Plane* to, const Plane* flow, int32_t preset) {
    return ctcv::guarded([&] {
        require(preset >= 0 && preset <= 2, "presets are 0 (ultrafast), 1 (fast) and 2 (medium)");
        const cv::Mat first = grey(view(from, "the first picture")), second = grey(view(to, "the second picture"));
        require(first.size() == second.size(), "both pictures must have the same size");
        require(first.cols >= 16 && first.rows >= 16, "optical flow needs pictures of at least 16 x 16 pixels");
        cv::Mat motion = view(flow, "the flow"), made;
        require(motion.type() == CV_32FC2 && motion.size() == first.size(), "the flow has two floats a pixel and the pictures' size");
        // A flow of the right size would be taken for a first guess.
        cv::DISOpticalFlow::create(preset)->calc(first, second, made);
        made.copyTo(motion);
        ctcv::require_landed(motion, flow, "the flow");
    });
}

// method: 0 Navier-Stokes (Bertalmio and others, 2001), 1 fast marching (Telea, 2004). Picture and target may be the same memory.
CTCV_API int32_t ctcv_inpaint(const Plane* picture, const Plane* mask, const Plane* target, double radius, int32_t method) {
    return ctcv::guarded([&] {
        require(method == cv::INPAINT_NS || method == cv::INPAINT_TELEA, "methods are 0 (Navier-Stokes) and 1 (Telea)");
        require(radius >= 1 && radius <= 100, "the radius is 1 to 100 pixels");
        const cv::Mat from = view(picture, "the picture"), hole = view(mask, "the mask");
        cv::Mat to = view(target, "the target"), made;
        require(hole.type() == CV_8UC1 && hole.size() == from.size(), "the mask has one channel of 8 bits and the picture's size");
        require(to.type() == from.type() && to.size() == from.size(), "the target has the picture's size and type");
        require(cv::countNonZero(hole) < hole.rows * hole.cols, "the mask covers the whole picture: nothing is left to paint from");
        cv::inpaint(from, hole, made, radius, method);
        made.copyTo(to);
        ctcv::require_landed(to, target, "the target");
    });
}

// Perez, Gangnet, Blake: Poisson Image Editing (2003). mode: 1 normal, 2 mixed. The middle of the mask's bounding box comes to (x, y).
CTCV_API int32_t ctcv_clone(const Plane* source, const Plane* mask, const Plane* onto, int32_t x, int32_t y, int32_t mode) {
    return ctcv::guarded([&] {
        require(mode == cv::NORMAL_CLONE || mode == cv::MIXED_CLONE, "modes are 1 (normal) and 2 (mixed)");
        const cv::Mat patch = view(source, "the source"), given = view(mask, "the mask");
        cv::Mat scene = view(onto, "the scene"), made;
        require(patch.type() == CV_8UC3 && scene.type() == CV_8UC3, "source and scene have 3 channels of 8 bits");
        require(given.type() == CV_8UC1 && given.size() == patch.size(), "the mask has one channel of 8 bits and the source's size");
        require(given.cols >= 5 && given.rows >= 5, "the source is at least 5 x 5 pixels");
        // seamlessClone leaves out the outermost pixels before it measures the box; so must we.
        cv::Mat area = cv::Mat::zeros(given.size(), CV_8UC1);
        const cv::Rect inner(1, 1, given.cols - 2, given.rows - 2);
        given(inner).copyTo(area(inner));
        const cv::Rect box = cv::boundingRect(area);
        require(box.width >= 3 && box.height >= 3, "the mask's area is at least 3 x 3 pixels, the outermost not counted");
        require(x >= 0 && y >= 0 && x < scene.cols && y < scene.rows, "the patch's middle must lie inside the scene");
        const cv::Rect place(x - box.width / 2, y - box.height / 2, box.width, box.height);
        require((place & cv::Rect(1, 1, scene.cols - 2, scene.rows - 2)) == place, "the patch must lie inside the scene, a pixel from its edge");
        cv::seamlessClone(patch, scene, area, cv::Point(x, y), made, mode);
        made.copyTo(scene);
        ctcv::require_landed(scene, onto, "the scene");
    });
}
