package resource

import (
	"fmt"
	"strconv"
	"strings"
)

// ParseBytes reads an amount of memory: 512MiB, 2GB or a plain number.
func ParseBytes(text string) (Quantity, error) {
	for _, u := range []struct {
		suffix string
		bytes  float64
	}{{"KiB", 1 << 10}, {"MiB", 1 << 20}, {"GiB", 1 << 30}, {"TiB", 1 << 40}, {"KB", 1e3}, {"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}, {"B", 1}, {"", 1}} {
		number, ok := strings.CutSuffix(strings.TrimSpace(text), u.suffix)
		if !ok {
			continue
		}
		f, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || !(f >= 0 && f*u.bytes <= 1e18) {
			break
		}
		return Quantity(f * u.bytes), nil
	}
	return 0, fmt.Errorf("%q is no size", text)
}
