"""Transcripts: the times on their lines are no part of what was said."""

from missieregister.documents.text import read_text

CUT_UP = """[0:00:12] Nederland levert veertig militairen
[0:00:17] aan de VN-missie UNMIVER. Die bijdrage
[0:00:22] loopt tot 1 mei 2031.
[0:00:27] Daarna ziet het kabinet verder.
"""
SUBTITLES = """1
00:00:12,000 --> 00:00:17,000
Nederland levert veertig militairen

2
00:00:17,000 --> 00:00:22,000
aan de VN-missie UNMIVER. Die bijdrage

3
00:00:22,000 --> 00:00:27,000
loopt tot 1 mei 2031.

4
00:00:27,000 --> 00:00:31,000
Daarna ziet het kabinet
"""
AGENDA = """Agenda van de dag
10:00 uur Ontvangst
10:30 uur Opening
11:00 - 12:00 Debat over de VN-missie UNMIVER
12:00 uur Lunch
"""


def test_lines_of_a_transcript_are_put_together_without_their_times() -> None:
    said = "Nederland levert veertig militairen aan de VN-missie UNMIVER. Die bijdrage loopt tot 1 mei 2031."
    assert said in read_text(CUT_UP).text.replace("\n", " ")
    assert "0:00" not in read_text(CUT_UP).text


def test_subtitles_are_read_without_their_numbers() -> None:
    text = read_text(SUBTITLES).text
    assert "aan de VN-missie UNMIVER. Die bijdrage loopt tot 1 mei 2031." in text.replace("\n", " ")
    assert "-->" not in text
    assert "3" not in text.replace("2031", "")


def test_times_of_an_agenda_stay() -> None:
    text = read_text(AGENDA).text
    assert "10:30 uur Opening" in text
    assert "11:00 - 12:00 Debat" in text
