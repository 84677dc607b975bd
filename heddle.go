// Package heddle is the engine, to embed or to run: it reads code before it
// runs, sizes and places it, watches it and learns from it. Its three verbs are
// Submit, Invoke and Reconcile.
package heddle
