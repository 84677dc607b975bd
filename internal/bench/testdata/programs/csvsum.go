// Sum a CSV's amounts by category.
package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"
)

func main() {
	r := csv.NewReader(os.Stdin)
	if _, err := r.Read(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	sum := map[string]float64{}
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		v, _ := strconv.ParseFloat(row[2], 64)
		sum[row[1]] += v
	}
	fmt.Println(len(sum))
}
