// The whole ABI in one translation unit: the headers of ATen cost more than the code.
#include "operators.hpp"
#include "autograd.hpp"
#include "state.hpp"
