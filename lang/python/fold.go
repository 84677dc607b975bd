package python

import "math"

// fold computes an operator on two constants. Integers that would leave a word
// become floats: what counts of such a number is its size.
func fold(op string, a, b any) (any, bool) {
	x, xInt := a.(int64)
	y, yInt := b.(int64)
	if xInt && yInt {
		if v, ok := foldInts(op, x, y); ok {
			return v, true
		}
	}
	if s, ok := a.(string); ok && op == "+" {
		if t, ok := b.(string); ok {
			return s + t, true
		}
	}
	u, uOK := number(a)
	v, vOK := number(b)
	if !uOK || !vOK {
		return nil, false
	}
	switch op {
	case "+":
		return u + v, true
	case "-":
		return u - v, true
	case "*":
		return u * v, true
	case "/":
		return u / v, v != 0
	case "**":
		return math.Pow(u, v), true
	}
	return nil, false
}

func number(v any) (float64, bool) {
	switch x := v.(type) {
	case int64:
		return float64(x), true
	case float64:
		return x, true
	}
	return 0, false
}

// foldInts is fold on integers, ok when the result fits.
func foldInts(op string, x, y int64) (any, bool) {
	const limit = 1 << 62
	f := math.NaN()
	switch op {
	case "+":
		f = float64(x) + float64(y)
	case "-":
		f = float64(x) - float64(y)
	case "*":
		f = float64(x) * float64(y)
	case "**":
		if y >= 0 {
			f = math.Pow(float64(x), float64(y))
		}
	case "<<":
		if y >= 0 && y < 62 {
			f = float64(x) * math.Pow(2, float64(y))
		}
	case "//", "%", ">>", "&", "|", "^":
		return foldBits(op, x, y)
	}
	if math.Abs(f) >= limit || math.IsNaN(f) {
		return nil, false
	}
	switch op {
	case "+":
		return x + y, true
	case "-":
		return x - y, true
	case "*":
		return x * y, true
	case "<<":
		return x << y, true
	}
	return int64(math.Round(f)), f == math.Trunc(f) && math.Abs(f) < 1<<53
}

func foldBits(op string, x, y int64) (any, bool) {
	switch op {
	case "&":
		return x & y, true
	case "|":
		return x | y, true
	case "^":
		return x ^ y, true
	case ">>":
		if y >= 0 && y < 64 {
			return x >> y, true
		}
		return nil, false
	}
	if y == 0 || y == -1 {
		return nil, false
	}
	q, r := x/y, x%y
	if r != 0 && (r < 0) != (y < 0) { // Python floors
		q, r = q-1, r+y
	}
	if op == "//" {
		return q, true
	}
	return r, true
}
