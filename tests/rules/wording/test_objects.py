"""What a cue has for an object, as a clause."""

from __future__ import annotations

import pytest

from tests.rules.wording.saying import ADA, YARD, say

BOTH = "Ada Birch and Low Yard"


@pytest.mark.parametrize(
    ("cue", "content", "sentence"),
    [
        # who is bidden
        ("urged", "the yard to wait", "The yard should wait."),
        ("has asked", "both towns not to wait", "Both towns should not wait."),
        ("urged", "them to wait", "They should wait."),
        ("told", "the yard to wait", "The yard should wait."),
        ("advised", "crews to expect delays", "Crews should expect delays."),
        ("told", "he has to wait", "He has to wait."),
        ("explained", "why the lock had leaked", "The lock had leaked."),
        ("explains", "why she stands by the yard", "She stands by the yard."),
        ("told", "the yard remained open to talks", "The yard remains open to talks."),
        ("told", "crews to expect delays", "Crews should expect delays."),
        ("said", "reports that the lock had leaked were false",
         "Reports that the lock had leaked were false."),
        ("told", "she’ll ask for a law to stop it", "She’ll ask for a law to stop it."),
        ("expects", "them to wait", "They will wait."),
        ("renewed their appeal to", "the yard to wait", "The yard should wait."),
        ("will oppose", "any move to sell", f"{BOTH} will oppose any move to sell."),
        ("by the estimate of", "the loss is large", "The loss is large."),
        ("called for", "the gates, which were shut, to be opened",
         "The gates, which were shut, should be opened."),
        ("asked", "not to be named", f"{BOTH} should not be named."),
        ("asked", "the yard to the north", f"{BOTH} asked the yard to the north."),
        ("says", "that is a lock", "That is a lock."),
        ("condemned", "the raid on the lock as well as the arrests",
         "The raid on the lock as well as the arrests is to be condemned."),
        ("said", "that the lock leaks", "The lock leaks."),
        ("demanded that", "the lock be shut", "The lock should be shut."),
        ("demanded that", "the yard “not sail”", "The yard should not sail."),
        ("demanded that", "Norvia withdraw its crews", "Norvia should withdraw its crews."),
        ("wants", "binding cuts in rents", f"{BOTH} wants binding cuts in rents."),
        ("recommended that", "the yard set a deadline", "The yard should set a deadline."),
        ("demanded that", "crews leave the lock", "Crews should leave the lock."),
        ("recognised that", "crews must have to do more", "Crews must have to do more."),
        ("said that", "the lock not be shut", "The lock not be shut."),
        ("cautioned against", "a betrayal of the crews",
         "There should be no betrayal of the crews."),
        ("warned against", "selling the yard", "The yard should not be sold."),
        ("warned against", "the sale of the yard", f"{BOTH} warned against the sale of the yard."),
        ("warned against", "haste", f"{BOTH} warned against haste."),
        ("warned against", "hasty sales", "There should be no hasty sales."),
        ("warned against", "going to sea", "Going to sea would be wrong."),
        ("asked", "whether the lock is shut", "Is the lock shut?"),
        # what is vowed, wanted and promised
        ("promised", "not to sell 4 boats", f"{BOTH} will not sell 4 boats."),
        ("promised", "compensation of 40 marks to each bereaved family",
         "There will be compensation of 40 marks to each bereaved family."),
        ("called", "the mayor’s figures outdated", "The mayor’s figures are outdated."),
        ("pledged", "$4 million for the lock", f"{BOTH} will give $4 million for the lock."),
        ("appealed for", "$4 million", f"{BOTH} should be given $4 million."),
        ("called for", "the release of 4,000 crews", "4,000 crews should be released."),
        ("called for", "tougher rules on boats", "There should be tougher rules on boats."),
        ("vowed to", "stay", f"{BOTH} will stay."),
        ("urged", "a return to talks", "There should be a return to talks."),
        ("called for", "help to rebuild", "There should be help to rebuild."),
        ("called for", "the agency to act", "The agency should act."),
        ("called for", "Low Yard to act", "Low Yard should act."),
        ("called for", "a vote", "There should be a vote."),
        ("proposed", "a ban on boats", "There should be a ban on boats."),
        ("opposes", "selling the yard", "The yard should not be sold."),
        ("opposes", "the sale", "The sale is wrong."),
        ("supports", "the sale of the yard", "The sale of the yard is right."),
        ("supports", "the mayor", f"{BOTH} supports the mayor."),
        ("called", "the warning hypocritical", "The warning is hypocritical."),
        ("claimed to", "have taken 4 boats", f"{BOTH} took 4 boats."),
        ("claimed to", "have “wiped out” it", f"{BOTH} wiped out it."),
        ("vowed", "harsh answers", "There will be harsh answers."),
        ("supports", "selling the yard", "The yard should be sold."),
        ("favours", "granting crews a path", f"{BOTH} favours granting crews a path."),
        ("announced", "a $4 million plan for the lock",
         "There will be a $4 million plan for the lock."),
        ("stressed", "the importance of the lock", "The lock is important."),
        ("reaffirmed", "Norvia’s commitment to the crews",
         f"{BOTH} reaffirmed Norvia’s commitment to the crews."),
        ("noted", "the sealed orders", f"{BOTH} noted the sealed orders."),
        ("demanded", "masks be required", "Masks should be required."),
        ("urged", "crews not to ask that it be shut", "Crews should not ask that it be shut."),
        ("admitted", "nine counts of fraud", f"{BOTH} are guilty of nine counts of fraud."),
        ("demanded that", "it needs to change", "It needs to change."),
        ("told", "the yard it expected to sail", "The yard it expected to sail."),
        ("asked for", "another six weeks", "There should be another six weeks."),
        ("called for", "the vote", f"{BOTH} called for the vote."),
        ("urged", "restraint", "There should be restraint."),
        ("promised", "a full inquiry", "There will be a full inquiry."),
        # what something is called, and somebody blamed for
        ("called", "the deal a mistake", "The deal is a mistake."),
        ("called", "the deals “unwise”", "The deals are unwise."),
        ("described", "the raid as “an act of war”", "The raid is an act of war."),
        ("dismissed", "her role as a pilot", f"{BOTH} dismissed her role as a pilot."),
        ("described", "such work as a chore", "Such work is a chore."),
        ("dismissed", "these reports as gossip", "These reports are gossip."),
        ("accused", "the yard of hiding 4 boats", "The yard is hiding 4 boats."),
        ("accused", "them of having taken 4 boats", "They took 4 boats."),
        ("accused", "the yard of hiding boats last year", "The yard hid boats last year."),
        ("accused", "the crews of being late on Monday", "The crews were late on Monday."),
        ("promised", "Cy Reed a boat", f"{BOTH} will give Cy Reed a boat."),
        ("accused", "each other of hiding boats", f"{BOTH} are hiding boats."),
        ("accused", "the yard of theft", "The yard is guilty of theft."),
        ("blamed", "the delay on the yard", "The yard is to blame for the delay."),
        ("blamed", "the owners for the delay", "The owners are to blame for the delay."),
        ("put", "the loss at 4 boats", "The loss is 4 boats."),
        ("projected that", "the loss could be put at 4", "The loss could be put at 4."),
        ("called", "the deal a “mistake”", "The deal is a mistake."),
        ("called", "a meeting", f"{BOTH} called a meeting."),
        ("expressed", "regret for “a lie.”", "A lie is regrettable."),
        ("called", "the sales lawful", "The sales are lawful."),
        ("considered", "a sale likely", "A sale is likely."),
        ("considers", "the move long overdue", "The move is long overdue."),
        ("called", "the crews incompetent", "The crews are incompetent."),
        ("called", "the guilty party", f"{BOTH} called the guilty party."),
        ("described as", "a minister", "A minister."),
        ("accused", "one of the crews of hiding boats", "One of the crews is hiding boats."),
        ("asked", "how it is right to wait", "How is it right to wait?"),
        ("asked", "if they planned to wait", f"{BOTH} asked if they planned to wait."),
        ("wants to", "address concerns", f"{BOTH} wants to address concerns."),
        ("called for", "$4 million", f"{BOTH} called for $4 million."),
        ("pledged", "boats", f"{BOTH} pledged boats."),
        ("earlier put", "the loss at 4 boats", "The loss is 4 boats."),
        ("did mock", "the idea", f"{BOTH} did mock the idea."),
        ("put", "at 4 boats", "It is 4 boats."),
        ("put", "the number of boats at six", "The number of boats is six."),
        ("promised", "him a boat and a lock", f"{BOTH} will give him a boat and a lock."),
        ("boasted about", "a plan to sell", f"{BOTH} boasted about a plan to sell."),
        ("argued for", "the old lock", f"{BOTH} argued for the old lock."),
        ("agreed with", "the count", f"{BOTH} agreed with the count."),
        ("lamented", "the dour tone of the vote", f"{BOTH} lamented the dour tone of the vote."),
        ("lamented", "the “tired” state of it", f"{BOTH} lamented the tired state of it."),
        ("questioned", "Cy Reed’s old count", f"{BOTH} questioned Cy Reed’s old count."),
        ("announced", "Cy Reed’s boats sail", "Cy Reed’s boats sail."),
        ("shows", "no sign of it", f"{BOTH} shows no sign of it."),
        ("announced", "a new inquiry into boats", "There will be a new inquiry into boats."),
        ("warned", "the yard against any sale", "The yard should avoid any sale."),
        ("warned against", "any bid to sell", "There should be no bid to sell."),
        ("lashed out at", "the yard for having sunk a boat",
         "The yard is to blame for having sunk a boat."),
        ("condemned", "the yard for selling boats", "The yard is to blame for selling boats."),
        ("blasted", "the yard for not directly paying crews",
         "The yard is to blame for not directly paying crews."),
        ("reported", "a loss of 4 million crowns", f"{BOTH} had a loss of 4 million crowns."),
        ("reported", "record quarterly sales", f"{BOTH} had record quarterly sales."),
        ("reported", "sales had fallen", "Sales fell."),
        ("reported", "the loss of 4 boats", f"{BOTH} reported the loss of 4 boats."),
        ("considered", "to be a captain", f"{BOTH} considered somebody to be a captain."),
        ("reiterated", f"{BOTH}’s belief that the lock leaks", "The lock leaks."),
        ("said", "that boat, and others like it, leaked", "That boat, and others like it, leaked."),
        ("stressed", "the toll it has had", f"{BOTH} stressed the toll it has had."),
        ("found", "ways to sell boats", "Ways to sell boats."),
        ("found", "leaks in 4 boats", "There were leaks in 4 boats."),
        ("attributed", "the losses to the frost", "The losses are due to the frost."),
        ("accused", "the old lock keepers on Monday of lying", "The old lock keepers are lying."),
        # polls
        ("showed", "Ada Roe with a lead of 4", "Ada Roe has a lead of 4."),
        ("shows", "Roe and the Ardish mayor in a dead heat",
         "Roe and the Ardish mayor are in a dead heat."),
        ("finds", "Low Yard selling boats", "Low Yard is selling boats."),
        # noun phrases that say nothing without their verb
        ("confirmed", "the call", f"{BOTH} confirmed the call."),
        ("touting", "a plan for the yard", f"{BOTH} touted a plan for the yard."),
        ("had been demanding", "such a lock", f"{BOTH} had been demanding such a lock."),
        ("expected", "3%", f"{BOTH} expected 3%."),
        ("suggested", "selling boats", f"{BOTH} suggested selling boats."),
        ("says", "Anyone with a boat should wait", "Anyone with a boat should wait."),
        ("argued", "the boats of the yard leak", "The boats of the yard leak."),
        ("said", "the boats of the yard sank", "The boats of the yard sank."),
        # what is criticised and praised
        ("slammed", "the plan to sell", "The plan to sell is wrong."),
        ("praised", "the move", "The move is good."),
        ("had praised", "her in the past", f"{BOTH} had praised her in the past."),
        ("announced", "plans to sell boats", f"{BOTH} will sell boats."),
        ("has confirmed", "the decision to sell boats", f"{BOTH} will sell boats."),
        ("were quickly mocked by", "boats", "Boats were quickly mocked."),
        ("described", "themselves as sailors", f"{BOTH} are sailors."),
        ("called", "himself “very old”", f"{BOTH} is very old."),
        ("called for", "months", f"{BOTH} called for months."),
        ("praised", "those who left", f"{BOTH} praised those who left."),
        ("are calling", "a classic", "A classic."),
        ("says", "Cy Reed's meeting with Bo was long", "Cy Reed's meeting with Bo was long."),
        ("said", "Cy's charge that it leaks had sunk it", "Cy's charge that it leaks had sunk it."),
        ("praised", "the mayor", f"{BOTH} praised the mayor."),
        ("opposes", "boats", f"{BOTH} opposes boats."),
        ("dismissed", "them last month as gossip", "They are gossip."),
        ("accused", "the four of lying", "The four are lying."),
        ("showed", "a lead of 4 boats", "There was a lead of 4 boats."),
        ("showed", "prices fall", "Prices fall."),
        ("described as", "a mistake", "It is a mistake."),
        ("accuses of", "hiding boats", "Hiding boats."),
        ("criticised", "the yard for selling boats", "The yard is to blame for selling boats."),
        ("praised", "the yard for selling boats", "The yard is to be praised for selling boats."),
        ("cautioned", "the yard against selling", "The yard should refrain from selling."),
        ("criticised", "the sale for its price", f"{BOTH} criticised the sale for its price."),
        # stances
        ("expressed", "concern over the raids", "The raids are a concern."),
        ("acknowledged", "shortages of oil", "There were shortages of oil."),
        ("has acknowledged", "shortages of oil", "There are shortages of oil."),
        ("admitted to", "taking 4 boats", f"{BOTH} took 4 boats."),
        ("condemned", "the 4 raids", "The 4 raids are to be condemned."),
        ("condemning", "the raids", "The raids are to be condemned."),
        ("welcomed", "the ruling", "The ruling is welcome."),
        ("opposes", "the ruling", "The ruling is wrong."),
        ("voiced", "concern that the lock leaks", "The lock leaks."),
        ("voiced", "little hope that it opens", f"{BOTH} voiced little hope that it opens."),
        ("points to", "4 boats that have been sunk", "4 boats have been sunk."),
        ("wanted to know", "why the lock leaks", f"{BOTH} wanted to know why the lock leaks."),
        # clauses already
        ("told", "it would be wrong to wait", "It would be wrong to wait."),
        ("said", "the raids stopped", "The raids stopped."),
        ("according to", "the raids stopped", "The raids stopped."),
    ],
)  # fmt: skip
def test_an_object_becomes_a_clause(cue, content, sentence):
    assert say(f"They {cue} {content}.", content, cue=cue, speakers=(ADA, YARD)) == sentence


@pytest.mark.parametrize(
    ("cue", "content", "sentence"),
    [
        ("rejected", "the accusation that the lock was shut", "The lock was shut."),
        ("rejected", "the sale", "The sale."),
        ("disputed", "those early figures", "Those early figures are right."),
        ("doubted", "both accounts", "Both accounts are right."),
        ("dismissed", "the rumours", "The rumours are right."),
        ("rejected", "the criticism of the yard", "The criticism of the yard is right."),
        ("denied", "breaking the truce", "Ada Birch broke the truce."),
        ("denied", "having taken 4 boats", "Ada Birch took 4 boats."),
        ("denied", "any involvement in the sale", "Ada Birch is involved in the sale."),
        ("denied", "any role in the sale", "Ada Birch had a role in the sale."),
        ("rejected", "any responsibility for it", "Ada Birch is responsible for it."),
        ("denied", "being late", "Ada Birch is late."),
        ("denies", "two counts of theft", "Ada Birch is guilty of two counts of theft."),
        ("denied", "any wrongdoing", "Ada Birch is guilty of wrongdoing."),
        ("denied", "tax fraud in May", "Ada Birch is guilty of tax fraud in May."),
        ("denied", "leaks before the sale", "There were leaks before the sale."),
        ("denied", "any links to the yard", "There were links to the yard."),
        ("denied", "the fraud", "The fraud."),
        ("denied", "a breach of the truce", "There was a breach of the truce."),
        ("disputed", "the method", "The method is right."),
        ("played down", "talk of a rift", "There is a rift."),
        ("played down", "any deal with crews", "There is a deal with crews."),
        ("brushed aside", "the needs of the crews", "The needs of the crews matter."),
        ("brushed aside", "the plan", "The plan matters."),
        ("played down", "the plan as a joke", "The plan as a joke."),
        ("ruled out", "any deal with the yard", "There will be a deal with the yard."),
        ("ruled out", "asking for boats", "Asking for boats is possible."),
        ("denied", "having any boats", "Ada Birch has boats."),
        ("denied", "making any offer", "Ada Birch made an offer."),
        ("ruled out", "selling the yard", "The yard will be sold."),
        ("has repeatedly denied", "selling boats", "Ada Birch sold boats."),
        ("ruled out", "a sale of boats", "There will be a sale of boats."),
        ("denied that", "the lock was shut", "The lock was shut."),
        ("denied", "having sold any boats", "Ada Birch sold boats."),
    ],
)
def test_what_is_denied_is_told_without_its_denial(cue, content, sentence):
    assert say(f"She {cue} {content}.", content, cue=cue, denied=True) == sentence


def test_what_somebody_calls_something_is_it():
    text = "The sale is what Low Yard called a mistake."
    told = say(text, "a mistake", source="Low Yard", cue="called", speakers=(YARD,))
    assert told == "It is a mistake."
    told = say(
        text.replace("a mistake", "null and void"), "null and void", source="Low Yard", cue="called"
    )
    assert told == "It is null and void."
    text = "In what Low Yard called a long “rant,” she spoke."
    told = say(text, "a long “rant,”", source="Low Yard", cue="called", speakers=(YARD,))
    assert told == "It is a long rant."
    text = "The sale is what Low Yard called a mistake."
    told = say(text.replace("a mis", "the mis"), "the mistake", source="Low Yard", cue="called")
    assert told == "The mistake."


def test_what_a_relative_clause_without_a_pronoun_calls_something():
    text = "The lock, a move Low Yard called “mad”, was shut."
    assert say(text, "“mad”", source="Low Yard", cue="called") == "It is mad."


def test_nobody_is_named_twice():
    text = "Low Yard stands by its count of 4 boats."
    content = "its count of 4 boats"
    told = say(text, content, cue="stands by", speakers=(YARD,), meant=(YARD,))
    assert told == "Low Yard stands by its count of 4 boats."
    text = "Ada Birch complained of the lies she hears."
    told = say(text, "the lies she hears", cue="complained of", meant=(ADA,), gender="f")
    assert told == "Ada Birch complained of the lies she hears."
