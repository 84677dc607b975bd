// A Julia set as a grey PNG, n by n.
package main

import (
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"strconv"
)

type counter int

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		os.Exit(2)
	}
	img := image.NewGray(image.Rect(0, 0, n, n))
	for y := range n {
		for x := range n {
			z := complex(3*float64(x)/float64(n)-1.5, 3*float64(y)/float64(n)-1.5)
			k := 0
			for ; k < 60 && real(z)*real(z)+imag(z)*imag(z) < 4; k++ {
				z = z*z + complex(-0.7, 0.27)
			}
			img.SetGray(x, y, color.Gray{Y: uint8(4 * k)})
		}
	}
	var size counter
	if err := png.Encode(&size, img); err != nil {
		os.Exit(1)
	}
	fmt.Println(size)
}
