// Builds a text report of sales by category, biggest first, with bars and quartiles.
package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

type category struct {
	name    string
	amounts []float64
	total   float64
}

func group(rows [][]string) ([]*category, error) {
	byName := make(map[string]*category)
	var all []*category
	for i, row := range rows {
		amount, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", i+1, err)
		}
		c, ok := byName[row[1]]
		if !ok {
			c = &category{name: row[1]}
			byName[c.name] = c
			all = append(all, c)
		}
		c.amounts = append(c.amounts, amount)
		c.total += amount
	}
	return all, nil
}

func main() {
	rows, err := csv.NewReader(os.Stdin).ReadAll()
	if err == nil && len(rows) == 0 {
		err = fmt.Errorf("no header")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	all, err := group(rows[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	slices.SortFunc(all, func(a, b *category) int { return cmp.Compare(b.total, a.total) })
	w := tabwriter.NewWriter(os.Stdout, 2, 4, 2, ' ', tabwriter.AlignRight)
	defer w.Flush()
	fmt.Fprintln(w, "category\tn\ttotal\tq1\tmedian\tq3\t")
	for _, c := range all {
		slices.Sort(c.amounts)
		n := len(c.amounts)
		fmt.Fprintf(w, "%s\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t%s\n", c.name, n, c.total,
			c.amounts[n/4], c.amounts[n/2], c.amounts[3*n/4], strings.Repeat("=", int(20*c.total/all[0].total)))
	}
}
