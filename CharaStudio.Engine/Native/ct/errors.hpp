// One guard around every entry: exceptions become a status and a text that this thread can ask for.
#pragma once
#include <c10/util/Exception.h>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>
#include "ct.h"

namespace ct {

// Thrown by the allocator; its own type, so that it is told from whatever else may fail.
struct limit_reached : std::runtime_error { using std::runtime_error::runtime_error; };

inline std::string& last_error() {
  thread_local std::string text;
  return text;
}

inline int32_t fail(int32_t status, const char* text) noexcept {
  try { last_error() = text; } catch (...) { last_error().clear(); }
  return status;
}

template <class Body>
int32_t guard(Body&& body) noexcept {
  try {
    return body();
  } catch (const limit_reached& e) {
    return fail(CT_OUT_OF_MEMORY, e.what());
  } catch (const std::bad_alloc&) {
    return fail(CT_OUT_OF_MEMORY, "the system has no memory left");
  } catch (const c10::Error& e) {
    const char* text = e.what_without_backtrace();
    const bool memory = std::string(text).find("out of memory") != std::string::npos;
    return fail(memory ? CT_OUT_OF_MEMORY : CT_REFUSED, text);
  } catch (const std::exception& e) {
    return fail(CT_REFUSED, e.what());
  } catch (...) {
    return fail(CT_REFUSED, "an exception of an unknown type");
  }
}

}  // namespace ct
