<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CareCard</name>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>and %n older one</numerusform>
            <numerusform>and %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CitingDialog</name>
    <message numerus="yes">
        <source>%n text(s), open agreements included</source>
        <translation>
            <numerusform>%n text, open agreements included</numerusform>
            <numerusform>%n texts, open agreements included</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClausesTab</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n resolved</numerusform>
            <numerusform>%n resolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message numerus="yes">
        <source>%n row(s) differ; days alone make no difference.</source>
        <translation>
            <numerusform>%n row differs; days alone make no difference.</numerusform>
            <numerusform>%n rows differ; days alone make no difference.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingFlow</name>
    <message numerus="yes">
        <source>%n file(s) saved; only you can read them.</source>
        <translation>
            <numerusform>%n file saved; only you can read them.</numerusform>
            <numerusform>%n files saved; only you can read them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message numerus="yes">
        <source>%n question(s) still open</source>
        <translation>
            <numerusform>%n question still open</numerusform>
            <numerusform>%n questions still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking check(s) open</source>
        <translation>
            <numerusform>%n blocking check open</numerusform>
            <numerusform>%n blocking checks open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message numerus="yes">
        <source>%n point(s) that nothing carries stop the issue: {points}</source>
        <translation>
            <numerusform>%n point that nothing carries stops the issue: {points}</numerusform>
            <numerusform>%n points that nothing carries stop the issue: {points}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonRecords</name>
    <message numerus="yes">
        <source> · %n relation(s) declared</source>
        <translation>
            <numerusform> · %n relation declared</numerusform>
            <numerusform> · %n relations declared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionnaireFlow</name>
    <message numerus="yes">
        <source>Saved as {name}: %n check(s). Send the file to the collector yourself.</source>
        <translation>
            <numerusform>Saved as {name}: %n check. Send the file to the collector yourself.</numerusform>
            <numerusform>Saved as {name}: %n checks. Send the file to the collector yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) taken in as self-declared. Mark each as verified once you have checked it (D).</source>
        <translation>
            <numerusform>%n statement taken in as self-declared. Mark it as verified once you have checked it (D).</numerusform>
            <numerusform>%n statements taken in as self-declared. Mark each as verified once you have checked it (D).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message numerus="yes">
        <source>Leave out %n answer(s) with a problem and take the others</source>
        <translation>
            <numerusform>Leave out %n answer with a problem and take the others</numerusform>
            <numerusform>Leave out %n answers with a problem and take the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) taken in before differ</source>
        <translation>
            <numerusform>%n statement taken in before differs</numerusform>
            <numerusform>%n statements taken in before differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StaleBanner</name>
    <message numerus="yes">
        <source>%n further cause(s).</source>
        <translation>
            <numerusform>%n further cause.</numerusform>
            <numerusform>%n further causes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartReviewDialog</name>
    <message numerus="yes">
        <source>You would be the reviewer in %n year(s) in a row. Our own rule: let somebody else review.</source>
        <translation>
            <numerusform>You would be the reviewer in %n year in a row. Our own rule: let somebody else review.</numerusform>
            <numerusform>You would be the reviewer in %n years in a row. Our own rule: let somebody else review.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatutesTab</name>
    <message numerus="yes">
        <source>Noted. %n text(s) cite it and wait for a decision.</source>
        <translation>
            <numerusform>Noted. %n text cites it and waits for a decision.</numerusform>
            <numerusform>Noted. %n texts cite it and wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayBoard</name>
    <message numerus="yes">
        <source>and %n more; narrow them down above</source>
        <translation>
            <numerusform>and %n more; narrow them down above</numerusform>
            <numerusform>and %n more; narrow them down above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n thing needs you</numerusform>
            <numerusform>%n things need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhiteListView</name>
    <message numerus="yes">
        <source>%n complaint channel(s) are left blank, because they hold somebody&apos;s own number.</source>
        <translation>
            <numerusform>%n complaint channel is left blank, because it holds somebody&apos;s own number.</numerusform>
            <numerusform>%n complaint channels are left blank, because they hold somebody&apos;s own number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>XrayView</name>
    <message numerus="yes">
        <source>Looked at on {day}: %n contradiction(s).</source>
        <translation>
            <numerusform>Looked at on {day}: %n contradiction.</numerusform>
            <numerusform>Looked at on {day}: %n contradictions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n issued</numerusform>
            <numerusform>%n issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be issued</source>
        <translation>
            <numerusform>%n to be issued</numerusform>
            <numerusform>%n to be issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be issued yet</source>
        <translation>
            <numerusform>%n cannot be issued yet</numerusform>
            <numerusform>%n cannot be issued yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_MatterCounts</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s) in the way.</source>
        <translation>
            <numerusform>%n obstacle in the way.</numerusform>
            <numerusform>%n obstacles in the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Moments</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ObstacleCounts</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n block</numerusform>
            <numerusform>%n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on loan</source>
        <translation>
            <numerusform>%n on loan</numerusform>
            <numerusform>%n on loan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on loan, overdue</source>
        <translation>
            <numerusform>%n on loan, overdue</numerusform>
            <numerusform>%n on loan, overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>%n blank(s) left in the text</source>
        <translation>
            <numerusform>%n blank left in the text</numerusform>
            <numerusform>%n blanks left in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be filled in by hand at signing; that is usual</source>
        <translation>
            <numerusform>%n place to be filled in by hand at signing; that is usual</numerusform>
            <numerusform>%n places to be filled in by hand at signing; that is usual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) on the text are not resolved</source>
        <translation>
            <numerusform>%n comment on the text is not resolved</numerusform>
            <numerusform>%n comments on the text are not resolved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s) let pass</source>
        <translation>
            <numerusform>%n obstacle let pass</numerusform>
            <numerusform>%n obstacles let pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) nobody has marked as read</source>
        <translation>
            <numerusform>%n warning nobody has marked as read</numerusform>
            <numerusform>%n warnings nobody has marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
