package analyticsschemas

import (
	"math"
	"time"
)

const (
	dateLength    = len("2006-01-02")
	instantLength = len("2006-01-02T15:04:05")
	offsetLength  = len("+00:00")
	fractionMost  = 12
)

// millis reads an instant, or a calendar date as its midnight in UTC, as milliseconds since 1970.
// Further digits are cut off. Anything else is NaN.
func millis(value any) float64 {
	text, _ := value.(string)
	if len(text) != dateLength && len(text) <= instantLength {
		return math.NaN()
	}
	ok := true
	digits := func(at, count int) int {
		number := 0
		for _, digit := range []byte(text[at : at+count]) {
			ok = ok && digit >= '0' && digit <= '9'
			number = number*10 + int(digit-'0')
		}
		return number
	}
	symbol := func(at int, meant byte) { ok = ok && text[at] == meant }

	year, month, day := digits(0, 4), digits(5, 2), digits(8, 2)
	symbol(4, '-')
	symbol(7, '-')
	midnight := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	ok = ok && midnight.Month() == time.Month(month) && midnight.Day() == day
	if len(text) == dateLength {
		return millisOrNaN(midnight.UnixMilli(), ok)
	}

	hour, minute, second := digits(11, 2), digits(14, 2), digits(17, 2)
	symbol(10, 'T')
	symbol(13, ':')
	symbol(16, ':')
	ok = ok && hour < 24 && minute < 60 && second < 60
	fraction, length := 0, 0
	if text[instantLength] == '.' {
		for length = 1; instantLength+length < len(text) && isDigit(text[instantLength+length]); length++ {
		}
		ok = ok && length > 1 && length <= fractionMost+1
		for place, unit := 1, 100; place < length && unit > 0; place, unit = place+1, unit/10 {
			fraction += int(text[instantLength+place]-'0') * unit
		}
	}
	zone := instantLength + length
	offset := 0
	switch {
	case text[zone:] == "Z":
	case len(text)-zone == offsetLength && (text[zone] == '+' || text[zone] == '-'):
		hours, minutes := digits(zone+1, 2), digits(zone+4, 2)
		symbol(zone+3, ':')
		ok = ok && hours < 24 && minutes < 60
		offset = hours*60 + minutes
		if text[zone] == '-' {
			offset = -offset
		}
	default:
		ok = false
	}
	seconds := (hour*60+minute-offset)*60 + second
	return millisOrNaN(midnight.UnixMilli()+int64(seconds)*1000+int64(fraction), ok)
}

func isDigit(symbol byte) bool { return symbol >= '0' && symbol <= '9' }

func millisOrNaN(millis int64, ok bool) float64 {
	if !ok {
		return math.NaN()
	}
	return float64(millis)
}
