// Command mandelbrot writes the Mandelbrot set, n x n pixels (argument), to stdout as a PNG.
package main

import (
	"image"
	"image/color"
	"image/png"
	"os"
	"strconv"
)

func escape(cx, cy float64) uint8 {
	x, y := 0.0, 0.0
	for i := 0; i < 200; i++ {
		if x*x+y*y > 4 {
			return uint8(255 - i)
		}
		x, y = x*x-y*y+cx, 2*x*y+cy
	}
	return 0
}

func main() {
	n := 256
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	img := image.NewGray(image.Rect(0, 0, n, n))
	for py := 0; py < n; py++ {
		for px := 0; px < n; px++ {
			c := escape(3*float64(px)/float64(n)-2.25, 3*float64(py)/float64(n)-1.5)
			img.SetGray(px, py, color.Gray{Y: c})
		}
	}
	if err := png.Encode(os.Stdout, img); err != nil {
		os.Exit(1)
	}
}
