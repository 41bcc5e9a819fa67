#include "ctcv.h"

#include <algorithm>
#include <cstdlib>
#include <opencv2/imgproc.hpp>
#include <vector>

using ctcv::require;
using ctcv::view;

struct Region {
    int32_t x, y, width, height, area;
    float centre_x, centre_y;
};
static_assert(sizeof(Region) == 28, "the C# side relies on this layout");

namespace {

cv::Mat mask_view(const Plane* plane) {
    cv::Mat mask = view(plane, "the mask");
    require(mask.type() == CV_8UC1, "a mask has one channel of 8 bits");
    return mask;
}

void require_neighbours(int32_t count) { require(count == 4 || count == 8, "a pixel has 4 or 8 neighbours"); }

}  // namespace

// Euclidean distance of each set pixel to the nearest unset one, exact.
CTCV_API int32_t ctcv_distance(const Plane* mask, const Plane* target) {
    return ctcv::guarded([&] {
        const cv::Mat from = mask_view(mask);
        cv::Mat to = view(target, "the target");
        cv::distanceTransform(from, to, cv::DIST_L2, cv::DIST_MASK_PRECISE, CV_32F);
        ctcv::require_landed(to, target, "the target");
    });
}

// Regions of set pixels, background left out; labels (s32, 0 = background) may be null. count may exceed capacity: the rest is not written.
CTCV_API int32_t ctcv_components(const Plane* mask, const Plane* labels, int32_t neighbours, Region* regions, int32_t capacity, int32_t* count) {
    return ctcv::guarded([&] {
        require_neighbours(neighbours);
        cv::Mat numbers = labels == nullptr ? cv::Mat() : view(labels, "the labels"), stats, centres;
        const int found = cv::connectedComponentsWithStats(mask_view(mask), numbers, stats, centres, neighbours, CV_32S);
        if (labels != nullptr) ctcv::require_landed(numbers, labels, "the labels");
        *count = found - 1;
        for (int i = 1; i <= std::min(found - 1, capacity); i++) {
            const int* s = stats.ptr<int>(i);
            const double* c = centres.ptr<double>(i);
            regions[i - 1] = {s[cv::CC_STAT_LEFT],   s[cv::CC_STAT_TOP],  s[cv::CC_STAT_WIDTH],        s[cv::CC_STAT_HEIGHT],
                              s[cv::CC_STAT_AREA], static_cast<float>(c[0]), static_cast<float>(c[1])};
        }
    });
}

// Clears every region but the largest (of equals the one met first, row by row).
CTCV_API int32_t ctcv_keep_largest(const Plane* mask, int32_t neighbours) {
    return ctcv::guarded([&] {
        require_neighbours(neighbours);
        cv::Mat set = mask_view(mask), labels, stats, centres;
        const int found = cv::connectedComponentsWithStats(set, labels, stats, centres, neighbours, CV_32S);
        int largest = 1;
        for (int i = 2; i < found; i++) {
            if (stats.at<int>(i, cv::CC_STAT_AREA) > stats.at<int>(largest, cv::CC_STAT_AREA)) largest = i;
        }
        if (found > 2) set.setTo(0, labels != largest);
    });
}

// Outer outlines as one block for ctcv_free: their number, each one's number of points, then all points as x, y. A tolerance above 0
// thins them to polygons that stay within so many pixels (Douglas and Peucker).
CTCV_API int32_t ctcv_contours(const Plane* mask, double tolerance, int32_t** block, int64_t* length) {
    return ctcv::guarded([&] {
        require(tolerance >= 0 && tolerance <= 1000, "the tolerance is 0 to 1000 pixels");
        std::vector<std::vector<cv::Point>> outlines;
        cv::findContours(mask_view(mask), outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_SIMPLE);
        size_t size = 1 + outlines.size();
        for (auto& outline : outlines) {
            std::vector<cv::Point> thinned;
            if (tolerance > 0) {
                cv::approxPolyDP(outline, thinned, tolerance, true);
                outline.swap(thinned);
            }
            size += outline.size() * 2;
        }
        auto* memory = static_cast<int32_t*>(std::malloc(size * sizeof(int32_t)));
        if (memory == nullptr) throw std::bad_alloc();
        int32_t* to = memory;
        *to++ = static_cast<int32_t>(outlines.size());
        for (const auto& outline : outlines) *to++ = static_cast<int32_t>(outline.size());
        for (const auto& outline : outlines) {
            for (const cv::Point& point : outline) {
                *to++ = point.x;
                *to++ = point.y;
            }
        }
        *block = memory;
        *length = static_cast<int64_t>(size);
    });
}
