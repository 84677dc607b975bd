// want time log n
// want space 1
package main

import "fmt"

type mat [2][2]int

const mod = 1000000007

func mul(a, b mat) (c mat) {
	for i := 0; i < 2; i++ {
		for j := 0; j < 2; j++ {
			for k := 0; k < 2; k++ {
				c[i][j] = (c[i][j] + a[i][k]*b[k][j]) % mod
			}
		}
	}
	return
}

func main() {
	var n int
	fmt.Scan(&n)
	r := mat{{1, 0}, {0, 1}}
	b := mat{{1, 1}, {1, 0}}
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			r = mul(r, b)
		}
		b = mul(b, b)
	}
	fmt.Println(r[0][1])
}
