// want time n^2
// want space n
// kind function
package main

func multiply(a string, b string) string {
	pos := make([]int, len(a)+len(b))
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			m := int(a[i]-'0')*int(b[j]-'0') + pos[i+j+1]
			pos[i+j+1] = m % 10
			pos[i+j] += m / 10
		}
	}
	out := []byte{}
	for _, p := range pos {
		if len(out) > 0 || p != 0 {
			out = append(out, byte(p)+'0')
		}
	}
	if len(out) == 0 {
		return "0"
	}
	return string(out)
}
