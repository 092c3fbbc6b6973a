package analyticsschemas

import (
	"fmt"
	"strings"
)

// UnknownModelError says that the bundle has no model of a name.
type UnknownModelError struct {
	// Model is the name that was asked for.
	Model string
	// Nearest is the model that was probably meant; empty when none is near.
	Nearest string
}

func (e *UnknownModelError) Error() string {
	if e.Nearest == "" {
		return fmt.Sprintf("the bundle has no model %q: Models lists those that it has", e.Model)
	}
	return fmt.Sprintf("the bundle has no model %q: did you mean %q?", e.Model, e.Nearest)
}

// nearest is the candidate that differs by a third of the word's letters at most, and by one at least.
func nearest(word string, candidates []string) string {
	const most = 64
	best, bestDistance := "", max(1, len(word)/3)+1
	for _, candidate := range candidates {
		if len(word) > most {
			break
		}
		if distance := editDistance(strings.ToLower(word), strings.ToLower(candidate)); distance < bestDistance {
			best, bestDistance = candidate, distance
		}
	}
	return best
}

// editDistance is how many letters must be put in, taken out or changed.
func editDistance(a, b string) int {
	last := make([]int, len(b)+1)
	for column := range last {
		last[column] = column
	}
	for row := 1; row <= len(a); row++ {
		diagonal := last[0]
		last[0] = row
		for column := 1; column <= len(b); column++ {
			change := diagonal
			if a[row-1] != b[column-1] {
				change++
			}
			diagonal = last[column]
			last[column] = min(change, last[column]+1, last[column-1]+1)
		}
	}
	return last[len(b)]
}
