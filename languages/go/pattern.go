package analyticsschemas

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// patternCompiler compiles each pattern once for the linear-time engine of Go.
func patternCompiler() jsonschema.RegexpEngine {
	known := map[string]*regexp.Regexp{}
	return func(pattern string) (jsonschema.Regexp, error) {
		if compiled, ok := known[pattern]; ok {
			return compiled, nil
		}
		compiled, err := compilePattern(pattern)
		if err != nil {
			return nil, err
		}
		known[pattern] = compiled
		return compiled, nil
	}
}

// compilePattern writes out what Go's engine refuses: a counted group whose inner counts multiply to
// more than 1000.
func compilePattern(pattern string) (*regexp.Regexp, error) {
	compiled, err := regexp.Compile(pattern)
	var refused *syntax.Error
	if errors.As(err, &refused) && refused.Code == syntax.ErrInvalidRepeatSize {
		return regexp.Compile(unrolled(pattern))
	}
	return compiled, err
}

// unrolled writes out each counted group that holds counts: (?:a{9}){1,3} is
// (?:a{9})(?:(?:a{9})(?:(?:a{9}))?)?.
func unrolled(pattern string) string {
	var text []byte
	var starts []int
	isInClass := false
	for at := 0; at < len(pattern); at++ {
		symbol := pattern[at]
		text = append(text, symbol)
		switch {
		case symbol == '\\' && at+1 < len(pattern):
			at++
			text = append(text, pattern[at])
		case isInClass:
			isInClass = symbol != ']'
		case symbol == '[':
			isInClass = true
		case symbol == '(':
			starts = append(starts, len(text)-1)
		case symbol == ')' && len(starts) > 0:
			start := starts[len(starts)-1]
			starts = starts[:len(starts)-1]
			least, most, length := counts(pattern[at+1:])
			group := string(text[start:])
			if length > 0 && strings.Contains(group, "{") {
				text = append(text[:start], repeated(group, least, most)...)
				at += length
			}
		}
	}
	return string(text)
}

func repeated(group string, least, most int) string {
	optional := ""
	for count := least; count < most; count++ {
		optional = "(?:" + group + optional + ")?"
	}
	return strings.Repeat(group, least) + optional
}

var countsPattern = regexp.MustCompile(`^\{([0-9]{1,4})(?:,([0-9]{1,4}))?\}`)

// counts reads a count such as {1,3} in front of a text; its length is 0 where there is none.
func counts(text string) (least, most, length int) {
	found := countsPattern.FindStringSubmatch(text)
	if found == nil {
		return 0, 0, 0
	}
	least, _ = strconv.Atoi(found[1])
	most = least
	if found[2] != "" {
		most, _ = strconv.Atoi(found[2])
	}
	return least, most, len(found[0])
}
