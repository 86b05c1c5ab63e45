<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgreementList</name>
    <message>
        <source>agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>There are no agreements yet.</source>
        <translation>还没有协议。</translation>
    </message>
    <message>
        <source>A matter asks first whether the claims are sold or collected for us; the rest follows.</source>
        <translation>新建时先问债权是卖出还是委托催收，其余内容随之确定。</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新建协议</translation>
    </message>
    <message>
        <source>Import a matter file…</source>
        <translation>导入事项文件…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Issue the selected…</source>
        <translation>签发选中的…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>事项编号</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>障碍</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动时间</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>债权处置方式</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
</context>
<context>
    <name>AgreementStatus</name>
    <message>
        <source>Draft</source>
        <translation>起草</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签署</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>AgreementsPage</name>
    <message>
        <source>Import a matter file…</source>
        <translation>导入事项文件…</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Register your own organisation first, under Settings › Our company.</source>
        <translation>请先在“设置 › 本单位”登记本单位。</translation>
    </message>
    <message>
        <source>Register the other side first, on the page Collectors.</source>
        <translation>请先在“机构”页登记对方。</translation>
    </message>
    <message>
        <source>Choose a matter file</source>
        <translation>选择事项文件</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>The matter was imported; nothing is issued yet.</source>
        <translation>事项已导入，尚未签发任何文件。</translation>
    </message>
    <message>
        <source>Contract numbers…</source>
        <translation>合同编号…</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Type of answer</source>
        <translation>答案类型</translation>
    </message>
    <message>
        <source>Last valid day: the answer expires with it</source>
        <translation>为有效期最后一日：答案随之过期</translation>
    </message>
    <message>
        <source>Add an option</source>
        <translation>添加选项</translation>
    </message>
    <message>
        <source>Write numbers here, such as 3 or 0.5; months and characters are whole numbers.</source>
        <translation>此处请填写数字，例如 3 或者 0.5；月数和字数为整数。</translation>
    </message>
    <message>
        <source>At least is above at most, so no number passes.</source>
        <translation>下限高于上限，任何数值都不能通过。</translation>
    </message>
    <message>
        <source>A choice needs at least two options.</source>
        <translation>至少需要两个选项。</translation>
    </message>
    <message>
        <source>Every option fails; let at least one pass.</source>
        <translation>所有选项都判为不通过，请至少设置一个通过的选项。</translation>
    </message>
    <message>
        <source>Unit (Chinese)</source>
        <translation>单位（中文）</translation>
    </message>
    <message>
        <source>Unit (English)</source>
        <translation>单位（英文）</translation>
    </message>
    <message>
        <source>{group}: at least</source>
        <translation>{group}：不少于</translation>
    </message>
    <message>
        <source>{group}: at most</source>
        <translation>{group}：不超过</translation>
    </message>
    <message>
        <source>Without a bound the reviewer gives the result.</source>
        <translation>不设界限时，由审查人判断结果。</translation>
    </message>
    <message>
        <source>At most this many months old</source>
        <translation>距查询日不超过（月）</translation>
    </message>
    <message>
        <source>At least this many months ago</source>
        <translation>距查询日不少于（月）</translation>
    </message>
    <message>
        <source>Empty: the reviewer gives the result.</source>
        <translation>留空：由审查人判断结果。</translation>
    </message>
    <message>
        <source>Passes from this many characters</source>
        <translation>不少于多少字为通过</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回结果</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Looked up on</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Valid until (stated)</source>
        <translation>有效期至（如载明）</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>去哪里查</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>所需证据</translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation>危险信号</translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>日期无法识别，请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>An answer from the future does not count yet.</source>
        <translation>未来的日期暂不计入结果。</translation>
    </message>
</context>
<context>
    <name>AnswerSaving</name>
    <message>
        <source>{checks}

Each keeps the day it was looked up on and ends as it would have ended; its evidence comes along. You confirm that they still hold.</source>
        <translation>{checks}

每项保留原查询日期和原有效期，证据一并带入。点“沿用”即由您确认这些结论现在仍然成立。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Take them over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Take over {n} answers of &apos;{chapter}&apos; from the last review?</source>
        <translation>沿用上次审查中“{chapter}”的 {n} 项结论？</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>They are used in the preview of this template and kept with it; no matter is changed. What is left empty comes from the matter it is tried on.</source>
        <translation>仅用于本模板的预览，并随模板保存，不改动任何合同事项。留空的，取自试用的合同事项。</translation>
    </message>
    <message>
        <source>Test answers</source>
        <translation>试填答案</translation>
    </message>
    <message>
        <source>Use these answers</source>
        <translation>按此试填</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approve the text as it stands</source>
        <translation>批准现有文本</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Any change afterwards voids the approval.</source>
        <translation>批准后任何改动都会使批准失效。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
</context>
<context>
    <name>ApprovalForm</name>
    <message>
        <source>Who approves?</source>
        <translation>由谁批准？</translation>
    </message>
    <message>
        <source>Whoever drafted it cannot approve it.</source>
        <translation>起草人不能批准。</translation>
    </message>
    <message>
        <source>In which role?</source>
        <translation>以什么职务？</translation>
    </message>
    <message>
        <source>Head of legal</source>
        <translation>法务总监</translation>
    </message>
    <message>
        <source>The approver&apos;s own passphrase</source>
        <translation>批准人本人的口令</translation>
    </message>
    <message>
        <source>Typed by the approver; it is not kept.</source>
        <translation>由批准人亲自输入，不会保存。</translation>
    </message>
</context>
<context>
    <name>ArchiveDialog</name>
    <message>
        <source>Archive the agreement</source>
        <translation>协议归档</translation>
    </message>
    <message>
        <source>Archive it</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Say where the paper lies: archive, number of the file.</source>
        <translation>写明纸质文件存放处：档案室、案卷号。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>10 years</source>
        <translation>10 年</translation>
    </message>
    <message>
        <source>30 years</source>
        <translation>30 年</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message>
        <source>Class of the file</source>
        <translation>保管期限</translation>
    </message>
    <message>
        <source>As the office&apos;s own table says. What names customers has its own, shorter period.</source>
        <translation>按本单位经批准的保管期限表填写。含客户信息的附件另有更短的期限。</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>New question</source>
        <translation>新提问</translation>
    </message>
    <message>
        <source>It is asked in the interview once a text or a condition reads it.</source>
        <translation>正文或者适用条件用到它时，填写时才会问到。</translation>
    </message>
    <message>
        <source>Question (Chinese)</source>
        <translation>提问（中文）</translation>
    </message>
    <message>
        <source>Question (English)</source>
        <translation>提问（英文）</translation>
    </message>
    <message>
        <source>Name in texts</source>
        <translation>正文中的名称</translation>
    </message>
    <message>
        <source>Must be answered before issuing</source>
        <translation>签发前必须填写</translation>
    </message>
    <message>
        <source>Ask for the answer in English too, where the edition has English</source>
        <translation>有英文文本时，同时填写英文答案</translation>
    </message>
    <message>
        <source>Hint (Chinese)</source>
        <translation>提示（中文）</translation>
    </message>
    <message>
        <source>Hint (English)</source>
        <translation>提示（英文）</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Read in {places}; the name stays while a text reads it.</source>
        <translation>用于：{places}。正文使用期间名称不能改。</translation>
    </message>
    <message>
        <source>Made from the words; letters, digits and _ only.</source>
        <translation>由提问的文字自动生成；只含字母、数字和下划线。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Default answer</source>
        <translation>默认答案（不填时采用）</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
    <message>
        <source>What you had typed before the vault was locked is back.</source>
        <translation>锁定前您填写的内容已恢复。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Still needed: {fields}.</source>
        <translation>还需填写：{fields}。</translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>日期无法识别，请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>This is no amount; write 1,250,000.00.</source>
        <translation>金额无法识别，请写成 1,250,000.00。</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>已填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃填写</translation>
    </message>
</context>
<context>
    <name>AuthorisationDialog</name>
    <message>
        <source>Signed authorisation</source>
        <translation>已签署的授权书</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It cannot have been signed in the future.</source>
        <translation>签署日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Tick what {name} has ticked and signed for; what is not ticked cannot be checked (PIPL, art. 14).</source>
        <translation>按授权书逐项勾选 {name} 已勾选并签字的事项；未勾选的不得核查（个人信息保护法第十四条）。</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Empty: until withdrawn.</source>
        <translation>不填：至撤回为止。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>授权事项</translation>
    </message>
    <message>
        <source>Separately signed for: sensitive data (PIPL, art. 29)</source>
        <translation>已单独签字：敏感个人信息（个人信息保护法第二十九条）</translation>
    </message>
    <message>
        <source>Tick at least one item.</source>
        <translation>请至少勾选一项。</translation>
    </message>
    <message>
        <source>Tick what the form asks for as a rule</source>
        <translation>按授权书通常事项勾选</translation>
    </message>
</context>
<context>
    <name>AuthorisationForm</name>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
</context>
<context>
    <name>BackDialog</name>
    <message>
        <source>The original is back</source>
        <translation>原件归还</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Look whether it is whole before it goes to its place.</source>
        <translation>放回原处之前核对是否完整。</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>归还日期</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Will be issued</source>
        <translation>待签发</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Issued before</source>
        <translation>此前已签发</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>存在阻断</translation>
    </message>
    <message>
        <source>Not approved</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>文件有误</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Issue the selected agreements</source>
        <translation>签发选中的协议</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Each gets its contract number and is filed before the next begins. Stopping keeps what was issued; the same selection again goes on with the rest.</source>
        <translation>每份取得合同编号并归档之后，才处理下一份。中途停止，已签发的保留；再次选中同一批，从未签发的继续。</translation>
    </message>
    <message>
        <source>agreements of the batch</source>
        <translation>本批协议</translation>
    </message>
    <message>
        <source>Issue the rest</source>
        <translation>签发其余</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Issuing the agreements</source>
        <translation>正在签发</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>事项编号</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>相对方</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未签发的原因</translation>
    </message>
    <message>
        <source>Have it approved first.</source>
        <translation>请先提交批准。</translation>
    </message>
</context>
<context>
    <name>BeginningStep</name>
    <message>
        <source>How to begin</source>
        <translation>如何开始</translation>
    </message>
    <message>
        <source>The vault is ready. The sample is a vault of its own in which nothing is real.</source>
        <translation>保险库已建好。示例是另一个独立的保险库，其中没有真实资料。</translation>
    </message>
    <message>
        <source>Begin with my empty vault</source>
        <translation>使用我的空保险库</translation>
    </message>
    <message>
        <source>Look at the sample first</source>
        <translation>先看示例</translation>
    </message>
    <message>
        <source>Your own vault opens at any time from the lock screen.</source>
        <translation>随时可以在锁定界面打开您自己的保险库。</translation>
    </message>
</context>
<context>
    <name>BroughtFiles</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除{name}</translation>
    </message>
    <message>
        <source>screenshot-{number}.png</source>
        <translation>截图-{number}.png</translation>
    </message>
    <message>
        <source>note-{number}.txt</source>
        <translation>摘录-{number}.txt</translation>
    </message>
</context>
<context>
    <name>BusinessOwnerDialog</name>
    <message>
        <source>Business owner</source>
        <translation>业务负责人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>{name}: the member of our staff whose business rests on this collector. Decider, reviewer and business owner are three different people.</source>
        <translation>{name}：本单位中业务依托该机构的人员。决定人、审查人、业务负责人应为三个不同的人。</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>BusinessOwnerForm</name>
    <message>
        <source>Business owner</source>
        <translation>业务负责人</translation>
    </message>
</context>
<context>
    <name>CareCard</name>
    <message>
        <source>Backup and checks</source>
        <translation>备份与检查</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to another folder</source>
        <translation>备份到其他文件夹</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>恢复演练</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>全面检查</translation>
    </message>
    <message>
        <source>Last verified backup {when}</source>
        <translation>最近一份核验过的备份：{when}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message numerus="yes">
        <source>and %n older one(s)</source>
        <translation>
            <numerusform>另有较早的 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>A verified copy is made every day at the first unlock and before every upgrade. A copy outside this machine is your own care.</source>
        <translation>每天首次解锁时和每次升级之前，都会自动备份并核验。请自行在本机之外另存一份。</translation>
    </message>
    <message>
        <source>Backing up and verifying the copy</source>
        <translation>正在备份并核验</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>选择备份位置</translation>
    </message>
    <message>
        <source>Restoring the newest copy for trial</source>
        <translation>正在试恢复最近一份备份</translation>
    </message>
    <message>
        <source>Checking every page, then everything on a copy</source>
        <translation>正在逐页检查，并在副本上做全面检查</translation>
    </message>
    <message>
        <source>The copy of {when} can be restored.</source>
        <translation>{when} 的备份可以恢复。</translation>
    </message>
    <message>
        <source>The copy of {when} cannot be restored.</source>
        <translation>{when} 的备份无法恢复。</translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>一切完好。</translation>
    </message>
    <message>
        <source>Backed up and verified: {name}</source>
        <translation>已备份并核验：{name}</translation>
    </message>
    <message>
        <source>{when}, opens with passphrases of that time</source>
        <translation>{when}（仍可用当时的口令打开）</translation>
    </message>
</context>
<context>
    <name>CarriedLine</name>
    <message>
        <source>Still holds (C)</source>
        <translation>沿用（C）</translation>
    </message>
    <message>
        <source>The last review looked this up on {day} and it is still valid.</source>
        <translation>上次审查于 {day} 查得，仍在有效期内。</translation>
    </message>
    <message>
        <source>Carried over from the look-up of {day}; it ends as it would have ended.</source>
        <translation>沿用 {day} 的查询结果，有效期不因沿用而延长。</translation>
    </message>
</context>
<context>
    <name>ChangedDialog</name>
    <message>
        <source>The register says something new</source>
        <translation>登记信息有变化</translation>
    </message>
    <message>
        <source>Note it and open the check</source>
        <translation>登记并打开该检查项</translation>
    </message>
    <message>
        <source>{subject}: from today on the decision no longer stands on this check. It is answered anew in a review; what still holds is taken over there.</source>
        <translation>{subject}：自今日起，准入决定不再以该项为依据。请在核查中重新作答，仍然有效的各项可以沿用。</translation>
    </message>
</context>
<context>
    <name>ChaptersDialog</name>
    <message>
        <source>Chapters of the pack</source>
        <translation>清单的章节</translation>
    </message>
    <message>
        <source>They stand in this order in every review; one is removed once no check stands in it.</source>
        <translation>每次审查都按这个顺序；章节中没有检查项时才能删除。</translation>
    </message>
    <message>
        <source>Title (Chinese)</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>标题（英文）</translation>
    </message>
    <message>
        <source>Add a chapter</source>
        <translation>添加一章</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>A chapter with checks needs a title.</source>
        <translation>有检查项的章节必须有标题。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>It depends on facts and stays so unless another weight is chosen.</source>
        <translation>该严重程度随情形而定；另选一项后固定。</translation>
    </message>
    <message>
        <source>Title (Chinese)</source>
        <translation>标题（中文）</translation>
    </message>
    <message>
        <source>Title (English)</source>
        <translation>标题（英文）</translation>
    </message>
    <message>
        <source>Question (Chinese)</source>
        <translation>问题（中文）</translation>
    </message>
    <message>
        <source>Question (English)</source>
        <translation>问题（英文）</translation>
    </message>
    <message>
        <source>Evidence expected (Chinese)</source>
        <translation>所需证据（中文）</translation>
    </message>
    <message>
        <source>Evidence expected (English)</source>
        <translation>所需证据（英文）</translation>
    </message>
    <message>
        <source>Where to look it up (Chinese)</source>
        <translation>去哪里查（中文）</translation>
    </message>
    <message>
        <source>Where to look it up (English)</source>
        <translation>去哪里查（英文）</translation>
    </message>
    <message>
        <source>Red flag (Chinese)</source>
        <translation>危险信号（中文）</translation>
    </message>
    <message>
        <source>Red flag (English)</source>
        <translation>危险信号（英文）</translation>
    </message>
    <message>
        <source>Weight for: {group}</source>
        <translation>严重程度：{group}</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>适用的债权人</translation>
    </message>
    <message>
        <source>A blocking failure stops</source>
        <translation>阻断项不通过时，阻断的是</translation>
    </message>
    <message>
        <source>How long an answer holds</source>
        <translation>答案有效期</translation>
    </message>
    <message>
        <source>When it is asked</source>
        <translation>在什么情况下审查</translation>
    </message>
    <message>
        <source>Type of answer</source>
        <translation>答案类型</translation>
    </message>
    <message>
        <source>Norm or own rule</source>
        <translation>规范名称或者内部规则</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>添加依据</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>依据</translation>
    </message>
    <message>
        <source> months</source>
        <translation> 个月</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>a number of months</source>
        <translation>若干个月</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>不设期限</translation>
    </message>
    <message>
        <source>Write it in one of the two languages at least.</source>
        <translation>请至少用一种语言填写。</translation>
    </message>
    <message>
        <source>Choose at least one kind of creditor; to ask nobody, retire the check.</source>
        <translation>请至少选择一类债权人；不再审查的，请停用该检查项。</translation>
    </message>
    <message>
        <source>Name the norm, or write that it is a rule of your own.</source>
        <translation>请写明规范名称，或者写“本单位内部规则”。</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Asked always.</source>
        <translation>始终询问。</translation>
    </message>
</context>
<context>
    <name>CheckOrder</name>
    <message>
        <source>Checks of the pack</source>
        <translation>审查清单中的检查项</translation>
    </message>
    <message>
        <source>Add a check</source>
        <translation>添加检查项</translation>
    </message>
    <message>
        <source>Move this check up</source>
        <translation>上移该检查项</translation>
    </message>
    <message>
        <source>Move this check down</source>
        <translation>下移该检查项</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{title} (retired)</source>
        <translation>{title}（已停用）</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Chapters…</source>
        <translation>章节…</translation>
    </message>
    <message>
        <source>Choose the chapter to add a check at its end</source>
        <translation>选中章节后，可在章末添加检查项</translation>
    </message>
    <message>
        <source>A pack that came with the program is not changed; press &apos;Copy to edit&apos; first.</source>
        <translation>随程序提供的审查清单不能修改，请先点“复制后修改”。</translation>
    </message>
</context>
<context>
    <name>CheckStatus</name>
    <message>
        <source>Open</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Carry?</source>
        <translation>可沿用</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>自述</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>无证据</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Looked up</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>reported</source>
        <translation>据转述</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>行业惯例</translation>
    </message>
    <message>
        <source>Valid until the certificate ends</source>
        <translation>有效期至证书到期</translation>
    </message>
    <message>
        <source>Valid until the licence ends</source>
        <translation>有效期至许可到期</translation>
    </message>
    <message>
        <source>Valid until the contract ends</source>
        <translation>有效期至合同届满</translation>
    </message>
    <message>
        <source>Valid until the person leaves</source>
        <translation>有效期至离岗</translation>
    </message>
    <message>
        <source>Valid until the text changes</source>
        <translation>有效期至文本变更</translation>
    </message>
    <message>
        <source>Valid until it is withdrawn</source>
        <translation>有效期至撤回授权</translation>
    </message>
    <message>
        <source>Valid until something happens</source>
        <translation>有效期至情况变化</translation>
    </message>
    <message>
        <source>While this fails the collector is not admitted.</source>
        <translation>此项不通过时，不予准入。</translation>
    </message>
    <message>
        <source>While this fails no agreement can be issued.</source>
        <translation>此项不通过时，协议不能签发。</translation>
    </message>
    <message>
        <source>While this fails no data can be handed over.</source>
        <translation>此项不通过时，不能提供数据。</translation>
    </message>
    <message>
        <source>While this fails the person gets no access to data.</source>
        <translation>此项不通过时，该人员不得接触数据。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Date asked for</source>
        <translation>要求填写的日期</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>选择一项</translation>
    </message>
    <message>
        <source>Tick all that hold</source>
        <translation>勾选全部符合的</translation>
    </message>
    <message>
        <source>Finding in words</source>
        <translation>文字结论</translation>
    </message>
    <message>
        <source>Valid for {n} months</source>
        <translation>有效期 {n} 个月</translation>
    </message>
    <message>
        <source>Valid until 30 June</source>
        <translation>有效期至 6 月 30 日</translation>
    </message>
    <message>
        <source>For this matter only</source>
        <translation>仅限本项目</translation>
    </message>
    <message>
        <source>This rule ended on {day}: find out what has followed it.</source>
        <translation>该规定已于{day}届满，请查明后续规定。</translation>
    </message>
    <message>
        <source>This rule ends on {day}: find out what follows it.</source>
        <translation>该规定有效期至{day}，请关注后续规定。</translation>
    </message>
    <message>
        <source>Passes from {n} characters.</source>
        <translation>不少于 {n} 个字为通过。</translation>
    </message>
    <message>
        <source>Fails with: {options}.</source>
        <translation>选“{options}”为不通过。</translation>
    </message>
    <message>
        <source>Passes only with: {options}.</source>
        <translation>须同时勾选“{options}”才通过。</translation>
    </message>
    <message>
        <source>The answer has expired; look it up again.</source>
        <translation>结果已过期，请重新查询。</translation>
    </message>
    <message>
        <source>Passes from {least} to {most} {unit}.</source>
        <translation>{least} 至 {most} {unit}为通过。</translation>
    </message>
    <message>
        <source>Passes from {least} {unit}.</source>
        <translation>不少于 {least} {unit}为通过。</translation>
    </message>
    <message>
        <source>Passes up to {most} {unit}.</source>
        <translation>不超过 {most} {unit}为通过。</translation>
    </message>
    <message>
        <source>Must not have passed; the answer expires with this day.</source>
        <translation>该日不得早于查询日；答案于该日届满。</translation>
    </message>
    <message>
        <source>Passes when at most {n} months old.</source>
        <translation>距查询日不超过 {n} 个月为通过。</translation>
    </message>
    <message>
        <source>Passes when at least {n} months ago.</source>
        <translation>距查询日不少于 {n} 个月为通过。</translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>这不是日期，请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>This is no number; write 12 or 0.5.</source>
        <translation>这不是数字，请写成 12 或者 0.5。</translation>
    </message>
    <message>
        <source> or </source>
        <translation>”或者“</translation>
    </message>
    <message>
        <source> and </source>
        <translation>”和“</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>The selected row</source>
        <translation>所选的行</translation>
    </message>
    <message>
        <source>Select a row to see what it says and to decide about it.</source>
        <translation>请选择一行，查看内容并决定如何处理。</translation>
    </message>
    <message>
        <source>Row {line}: {name}</source>
        <translation>第 {line} 行：{name}</translation>
    </message>
    <message>
        <source>Correct it in the file and choose the file again, or leave it out.</source>
        <translation>请在文件中改正后重新选择文件，或者略过该行。</translation>
    </message>
    <message>
        <source>Another one: add it</source>
        <translation>不是同一家（人）：新增</translation>
    </message>
    <message>
        <source>The same as {name}</source>
        <translation>与{name}相同</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>like {name}</source>
        <translation>与{name}相近</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>In the sheet</source>
        <translation>表中</translation>
    </message>
    <message>
        <source>take the sheet&apos;s</source>
        <translation>采用表中内容</translation>
    </message>
    <message>
        <source>{field}: take what the sheet says</source>
        <translation>{field}：采用表中内容</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Take everything of the sheet</source>
        <translation>全部采用表中内容</translation>
    </message>
    <message>
        <source>Keep everything as registered</source>
        <translation>全部保留已登记内容</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Answers, people and schedule stay; the text is made with the template chosen.</source>
        <translation>答案、人员和债权明细不变，文本改用所选模板生成。</translation>
    </message>
    <message>
        <source>The approval is void once another template is chosen.</source>
        <translation>改选模板后，原审批即失效。</translation>
    </message>
    <message>
        <source>Choose the template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>使用该模板</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>{template}: {why}</source>
        <translation>{template}：{why}</translation>
    </message>
    <message>
        <source>The agreement is printed with English; this one cannot be chosen:</source>
        <translation>本协议要印中英文，下列模板不能选用：</translation>
    </message>
</context>
<context>
    <name>CitingDialog</name>
    <message>
        <source>What cites {norm}</source>
        <translation>引用“{norm}”的文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>texts that cite the norm</source>
        <translation>引用该规范的文本</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s), open agreements included</source>
        <translation>
            <numerusform>共 %n 个文本，含未了结的协议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClauseAsks</name>
    <message>
        <source>Questions ({count})…</source>
        <translation>提问（{count}）…</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>提问…</translation>
    </message>
    <message>
        <source>It asks what every agreement asks, and nothing else.</source>
        <translation>除通用填写项外，没有自己的提问。</translation>
    </message>
    <message>
        <source>Questions of this clause</source>
        <translation>本条款自己的提问</translation>
    </message>
</context>
<context>
    <name>ClauseDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version {version}, last reviewed {day}</source>
        <translation>版本 {version}，最近审阅 {day}</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Templates: {names}</source>
        <translation>模板：{names}</translation>
    </message>
    <message>
        <source>Drafts and agreements: {names}</source>
        <translation>草稿和合同：{names}</translation>
    </message>
</context>
<context>
    <name>ClauseEditor</name>
    <message>
        <source>All clauses</source>
        <translation>全部条款</translation>
    </message>
    <message>
        <source>Save as a new edition</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>What you typed is kept as a draft; open the clause again to go on.</source>
        <translation>修改已存为草稿，再次打开该条款可以继续。</translation>
    </message>
    <message>
        <source>New drafts no longer get it; issued documents and its history stay.</source>
        <translation>新草稿不再采用；已签发的文件和历次版本不受影响。</translation>
    </message>
    <message>
        <source>Edition {version} is saved; {count} open drafts are offered the change.</source>
        <translation>已保存版本 {version}；{count} 份未签发的草稿将收到更新提示。</translation>
    </message>
    <message>
        <source>About the clause</source>
        <translation>条款信息</translation>
    </message>
    <message>
        <source>Show title, law and conditions</source>
        <translation>显示名称、依据和条件</translation>
    </message>
    <message>
        <source>{title} is retired; new drafts no longer get it.</source>
        <translation>{title}已停用，新的草稿不再采用。</translation>
    </message>
    <message>
        <source>{title} is in force again.</source>
        <translation>{title}已重新启用。</translation>
    </message>
</context>
<context>
    <name>ClauseFacts</name>
    <message>
        <source>Kind of creditor</source>
        <translation>债权人类型</translation>
    </message>
    <message>
        <source>Kind of claims</source>
        <translation>债权类型</translation>
    </message>
    <message>
        <source>Kind of buyer</source>
        <translation>受让方类型</translation>
    </message>
    <message>
        <source>Some debtors are persons</source>
        <translation>债务人中有自然人</translation>
    </message>
    <message>
        <source>There are judgments in force</source>
        <translation>有生效法律文书</translation>
    </message>
    <message>
        <source>There are guarantors</source>
        <translation>有担保人</translation>
    </message>
    <message>
        <source>A deposit is agreed</source>
        <translation>约定了保证金</translation>
    </message>
    <message>
        <source>Insurance is agreed (CL-24)</source>
        <translation>约定了保险（CL-24）</translation>
    </message>
    <message>
        <source>Sub-processors are declared</source>
        <translation>申报了次级受托方</translation>
    </message>
    <message>
        <source>State-owned assets</source>
        <translation>涉及国有资产</translation>
    </message>
    <message>
        <source>The buyer contacts debtors itself</source>
        <translation>受让方自行联系债务人</translation>
    </message>
    <message>
        <source>Large portfolio</source>
        <translation>资产包规模较大</translation>
    </message>
    <message>
        <source>Channels of contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Total of the claims in yuan</source>
        <translation>债权总额（元）</translation>
    </message>
    <message>
        <source>Number of debtors</source>
        <translation>债务人户数</translation>
    </message>
    <message>
        <source>Number of debtors who are persons</source>
        <translation>自然人债务人户数</translation>
    </message>
    <message>
        <source>Number of debtors that are companies</source>
        <translation>企业债务人户数</translation>
    </message>
    <message>
        <source>Number of claims</source>
        <translation>债权笔数</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未查明</translation>
    </message>
    <message>
        <source>not asked in the review</source>
        <translation>审查不涉及</translation>
    </message>
    <message>
        <source>Vetting: {finding}</source>
        <translation>尽职调查：{finding}</translation>
    </message>
    <message>
        <source>Answer: {question}</source>
        <translation>问答：{question}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Own question: {question}</source>
        <translation>自己的提问：{question}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已填写</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Assignment or entrustment</source>
        <translation>债权处置方式</translation>
    </message>
</context>
<context>
    <name>ClausesPage</name>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>The library is empty.</source>
        <translation>条款库是空的。</translation>
    </message>
    <message>
        <source>Clause library</source>
        <translation>条款库</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选用</translation>
    </message>
    <message>
        <source>Assignment only</source>
        <translation>仅债权转让</translation>
    </message>
    <message>
        <source>Entrustment only</source>
        <translation>仅委托催收</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>可让步</translation>
    </message>
    <message>
        <source>Walk-away</source>
        <translation>底线</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Wordings</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近审阅</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Write a clause</source>
        <translation>撰写条款</translation>
    </message>
    <message>
        <source>{clause} is in the library.</source>
        <translation>{clause} 已加入条款库。</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自拟</translation>
    </message>
    <message>
        <source>Adapted</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>{version} · came with the program</source>
        <translation>{version} · 随程序提供</translation>
    </message>
    <message>
        <source>{version} · {who}, {when}: {reason}</source>
        <translation>{version} · {who}，{when}：{reason}</translation>
    </message>
    <message>
        <source>{version} · retired by {who}, {when}: {reason}</source>
        <translation>{version} · {who}停用，{when}：{reason}</translation>
    </message>
    <message>
        <source>Wording {wording}, line {line}: {text}</source>
        <translation>文本“{wording}”第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>Wording {wording}: {text}</source>
        <translation>文本“{wording}”：{text}</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>The drafter</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Unit officer</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>条件成立时采用</translation>
    </message>
</context>
<context>
    <name>ClausesTab</name>
    <message>
        <source>clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>已列入</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Chosen by hand</source>
        <translation>手工选定</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Follow the rule again</source>
        <translation>恢复按规则</translation>
    </message>
    <message>
        <source>Follow the rule</source>
        <translation>恢复按规则</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Not core</source>
        <translation>非核心</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>put in by hand</source>
        <translation>手工列入</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>手工去掉</translation>
    </message>
    <message>
        <source>nothing in this matter asks for it</source>
        <translation>本事项没有触发它的情形</translation>
    </message>
    <message>
        <source>belongs to every agreement of this road</source>
        <translation>该路径的核心条款</translation>
    </message>
    <message>
        <source>usual in agreements of this road</source>
        <translation>该路径的标准条款</translation>
    </message>
    <message>
        <source>the facts of the matter ask for it</source>
        <translation>因本事项的事实而列入</translation>
    </message>
    <message>
        <source>The text is issued; a new version can change it.</source>
        <translation>文本已签发；如需改动请建立新版本。</translation>
    </message>
    <message>
        <source>The contract is the other side&apos;s paper {name}; its lines carry clauses.</source>
        <translation>合同采用相对方文本 {name}；条款由其中的各段承载。</translation>
    </message>
    <message>
        <source>Leaving out a core clause, or one that carries statutory items, stops the issue.</source>
        <translation>去掉核心条款或者载有法定事项的条款，将不能签发。</translation>
    </message>
    <message>
        <source>Their paper…</source>
        <translation>相对方文本…</translation>
    </message>
    <message>
        <source>The contract is their paper: see which of its lines carry what</source>
        <translation>合同采用相对方文本：查看各段分别承载什么</translation>
    </message>
    <message>
        <source>Take the other side&apos;s paper (.docx) as the contract</source>
        <translation>以相对方提供的文本（.docx）作为合同</translation>
    </message>
    <message>
        <source>stronger wording, because {findings}</source>
        <translation>因{findings}，采用加强文本</translation>
    </message>
    <message>
        <source> and </source>
        <translation>、</translation>
    </message>
    <message>
        <source>With open comments</source>
        <translation>有未解决意见</translation>
    </message>
    <message>
        <source>The template of this agreement has no clauses.</source>
        <translation>本协议的模板没有条款。</translation>
    </message>
    <message>
        <source>Add them in the template, or choose another template above.</source>
        <translation>请在模板中补入条款，或者在上方改选模板。</translation>
    </message>
    <message>
        <source>Comments…</source>
        <translation>意见…</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>意见</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 条未解决</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n 条已解决</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the standard</source>
        <translation>非标准文本</translation>
    </message>
    <message>
        <source>Another wording…</source>
        <translation>更换文本…</translation>
    </message>
    <message>
        <source>Wording…</source>
        <translation>文本…</translation>
    </message>
    <message>
        <source>{clause}: this wording waits to be accepted; until then nothing is approved.</source>
        <translation>{clause}：非标准文本尚未接受，接受之前不能批准。</translation>
    </message>
    <message>
        <source>lines {lines} of their paper</source>
        <translation>相对方文本第{lines}段</translation>
    </message>
    <message>
        <source>included, because {findings}</source>
        <translation>因{findings}，列入本条</translation>
    </message>
</context>
<context>
    <name>CollectorActions</name>
    <message>
        <source>{name} is registered.</source>
        <translation>{name}已登记。</translation>
    </message>
</context>
<context>
    <name>CollectorColumns</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>下次审查</translation>
    </message>
</context>
<context>
    <name>CollectorDetail</name>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>资质审查</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>next review {day}</source>
        <translation>下次审查 {day}</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Start a review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Continue the review</source>
        <translation>继续审查</translation>
    </message>
    <message>
        <source>Review due</source>
        <translation>审查到期</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>审查逾期</translation>
    </message>
    <message>
        <source>Re-check the registers</source>
        <translation>复查登记信息</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>分派章节…</translation>
    </message>
    <message>
        <source>Admission report…</source>
        <translation>准入评估报告…</translation>
    </message>
    <message>
        <source>Evidence bundle…</source>
        <translation>证据包…</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Start a new review…</source>
        <translation>开始新的审查…</translation>
    </message>
    <message>
        <source>Suspend or exit</source>
        <translation>暂停或退出</translation>
    </message>
</context>
<context>
    <name>CollectorPanels</name>
    <message>
        <source>This collector has not been reviewed yet.</source>
        <translation>该机构尚未审查。</translation>
    </message>
    <message>
        <source>A review asks the checks of its road and ends in a decision that holds a year.</source>
        <translation>审查按债权处置方式列出检查项，最后作出决定，有效期一年。</translation>
    </message>
    <message>
        <source>Start a review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Start a new review…</source>
        <translation>开始新的审查…</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>资质审查</translation>
    </message>
    <message>
        <source>Nobody of this collector is registered yet.</source>
        <translation>该机构尚未登记人员。</translation>
    </message>
    <message>
        <source>Everybody who will touch customer data is authorised and checked first.</source>
        <translation>凡会接触客户信息的人员，均须先授权、再核查。</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>There is no agreement with this collector yet.</source>
        <translation>与该机构尚无协议。</translation>
    </message>
    <message>
        <source>Draw up an agreement</source>
        <translation>起草协议</translation>
    </message>
    <message>
        <source>agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Nothing has been issued for this collector yet.</source>
        <translation>尚未为该机构签发文件。</translation>
    </message>
    <message>
        <source>Issued agreements, annexes and letters are listed here.</source>
        <translation>签发的协议、附件和函件会列在这里。</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Make a paper</source>
        <translation>制作文书</translation>
    </message>
</context>
<context>
    <name>CollectorRegister</name>
    <message>
        <source>collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No collector is registered yet.</source>
        <translation>尚未登记机构。</translation>
    </message>
    <message>
        <source>Register the first one; its review can begin at once.</source>
        <translation>登记第一家机构后，即可开始审查。</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Compare two to five side by side</source>
        <translation>对比（二至五家）</translation>
    </message>
</context>
<context>
    <name>CollectorStatus</name>
    <message>
        <source>Prospect</source>
        <translation>待审查</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>准入</translation>
    </message>
    <message>
        <source>Approved with conditions</source>
        <translation>有条件准入</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予准入</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Exited</source>
        <translation>已退出</translation>
    </message>
</context>
<context>
    <name>CollectorsPage</name>
    <message>
        <source>Collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>X-rays</source>
        <translation>数据体检</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名录</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Take in a review file…</source>
        <translation>接收审查文件…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>White list</source>
        <translation>合作名单</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
</context>
<context>
    <name>ColumnStep</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which field each column stands for. What you choose is remembered.</source>
        <translation>每一列对应哪个字段。您的选择会记住，下次自动对应。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>首行内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No column stands for: {fields}.</source>
        <translation>没有列对应：{fields}。</translation>
    </message>
    <message>
        <source>More than one column stands for: {fields}.</source>
        <translation>有多列对应同一字段：{fields}。</translation>
    </message>
    <message>
        <source>Import as</source>
        <translation>对应字段</translation>
    </message>
    <message>
        <source>— not imported —</source>
        <translation>— 不导入 —</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Page, record or action; pinyin initials work too</source>
        <translation>页面、记录或操作；可输入拼音首字母</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or the pinyin initials.</source>
        <translation>没有找到。可以少输几个字，或输入拼音首字母。</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter go · Esc close</source>
        <translation>↑ ↓ 选择 · 回车 前往 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>{name} · {when} · version {version}</source>
        <translation>{name} · {when} · 第 {version} 版</translation>
    </message>
    <message>
        <source>The text has changed since; it said: {words}</source>
        <translation>此后文字有变；当时为：{words}</translation>
    </message>
    <message>
        <source>Called resolved by {name}</source>
        <translation>由 {name} 标为已解决</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>标为已解决</translation>
    </message>
</context>
<context>
    <name>CommentDialog</name>
    <message>
        <source>Open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Clause or article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Only what is not resolved</source>
        <translation>只看未解决的</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>已有意见</translation>
    </message>
    <message>
        <source>Your comment</source>
        <translation>您的意见</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>提出意见</translation>
    </message>
    <message>
        <source>No reply after all</source>
        <translation>不答复了</translation>
    </message>
    <message>
        <source>What you had typed before the vault was locked is back; it is not sent yet.</source>
        <translation>锁定前输入的内容已恢复，尚未发送。</translation>
    </message>
    <message>
        <source>Everything that was said</source>
        <translation>全部意见</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Comments on the text</source>
        <translation>对文本的意见</translation>
    </message>
    <message>
        <source>Nothing was said here yet.</source>
        <translation>此处还没有意见。</translation>
    </message>
    <message>
        <source>Send the reply</source>
        <translation>发送答复</translation>
    </message>
    <message>
        <source>At most {most} signs; these are {count}.</source>
        <translation>最多 {most} 字，现为 {count} 字。</translation>
    </message>
    <message>
        <source>Reply to {name}: {text}</source>
        <translation>答复 {name}：{text}</translation>
    </message>
    <message>
        <source>About: {place}</source>
        <translation>针对：{place}</translation>
    </message>
</context>
<context>
    <name>CompanyStep</name>
    <message>
        <source>Your company</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>The creditor in your agreements. Leave everything empty to do it later.</source>
        <translation>协议中的债权人一方。全部留空即可稍后填写。</translation>
    </message>
</context>
<context>
    <name>CompanyTab</name>
    <message>
        <source>Your own company is not registered yet.</source>
        <translation>尚未登记本单位。</translation>
    </message>
    <message>
        <source>It is the creditor in every agreement.</source>
        <translation>本单位是每份协议中的债权人。</translation>
    </message>
    <message>
        <source>Register our company</source>
        <translation>登记本单位</translation>
    </message>
    <message>
        <source>Add another organisation of ours</source>
        <translation>再添加一个本方单位</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Code {code}</source>
        <translation>统一社会信用代码 {code}</translation>
    </message>
    <message>
        <source>Contact {name}, {phone}</source>
        <translation>联系人 {name}，{phone}</translation>
    </message>
    <message>
        <source>Account with {bank}</source>
        <translation>开户行 {bank}</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} 已保存。</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>版本对照</translation>
    </message>
    <message>
        <source>Old text</source>
        <translation>原文本</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>新文本</translation>
    </message>
    <message>
        <source>Show what did not change, too</source>
        <translation>同时显示未变化的内容</translation>
    </message>
    <message>
        <source>Both texts side by side</source>
        <translation>两个文本并排</translation>
    </message>
    <message>
        <source>Save the redline…</source>
        <translation>保存修订对照…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在对照…</translation>
    </message>
    <message>
        <source>The two texts do not differ.</source>
        <translation>两个文本没有差异。</translation>
    </message>
    <message>
        <source>Lines inserted: {inserted} · deleted: {deleted} · changed: {changed}</source>
        <translation>新增 {inserted} 行 · 删除 {deleted} 行 · 修改 {changed} 行</translation>
    </message>
    <message>
        <source>The draft as it stands</source>
        <translation>当前草稿</translation>
    </message>
    <message>
        <source>Their paper, which is the contract: {name}</source>
        <translation>作为合同的相对方文本：{name}</translation>
    </message>
    <message>
        <source>Version {version}, {number}</source>
        <translation>第 {version} 版，{number}</translation>
    </message>
    <message>
        <source>{version} (its text was not kept)</source>
        <translation>{version}（未保存可对照的文本）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The other side&apos;s text (.docx)…</source>
        <translation>相对方文本（.docx）…</translation>
    </message>
    <message>
        <source>The other side: {name}</source>
        <translation>相对方文本：{name}</translation>
    </message>
    <message>
        <source>Not found in their text: {clauses}</source>
        <translation>对方文本中没有找到：{clauses}</translation>
    </message>
    <message>
        <source>The text that {name} approved</source>
        <translation>{name}批准的文本</translation>
    </message>
    <message>
        <source>Not as in the library: {places}</source>
        <translation>与标准文本不同之处：{places}</translation>
    </message>
    <message>
        <source>The standard text of the library</source>
        <translation>条款库标准文本</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Redline</source>
        <translation>修订对照</translation>
    </message>
    <message>
        <source>The .docx carries real tracked changes: accept all gives the new text.</source>
        <translation>.docx 带有真正的修订记录：全部接受即为新文本，全部拒绝即为原文本。</translation>
    </message>
    <message>
        <source>Choose the other side&apos;s text</source>
        <translation>选择相对方文本</translation>
    </message>
    <message>
        <source>Texts (*.docx *.txt)</source>
        <translation>文本 (*.docx *.txt)</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Collectors side by side</source>
        <translation>催收机构对比表</translation>
    </message>
    <message>
        <source>Show only what differs</source>
        <translation>只看不同的</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>保存为文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ; days alone make no difference.</source>
        <translation>
            <numerusform>%n 项不同；检查项只有日期不同的不算。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what differs is written.</source>
        <translation>只写入不同的各行。</translation>
    </message>
    <message>
        <source>Every row is written.</source>
        <translation>写入全部各行。</translation>
    </message>
</context>
<context>
    <name>Completing</name>
    <message>
        <source>Add what is missing</source>
        <translation>补齐缺少的内容</translation>
    </message>
    <message>
        <source>Added clauses: {clauses}, parts: {parts}, terms: {terms}. Review them, then save.</source>
        <translation>已补入：条款 {clauses} 条，部分 {parts} 个，术语 {terms} 个。请查看后保存。</translation>
    </message>
</context>
<context>
    <name>ConditionColumns</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>To be met</source>
        <translation>落实时点</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>责任人</translation>
    </message>
</context>
<context>
    <name>ConditionDialog</name>
    <message>
        <source>When “{part}” is printed</source>
        <translation>“{part}”在什么情况下印出</translation>
    </message>
    <message>
        <source>Printed when</source>
        <translation>印出条件</translation>
    </message>
    <message>
        <source>Always printed.</source>
        <translation>始终印出。</translation>
    </message>
    <message>
        <source>Printed, because {condition}.</source>
        <translation>印出，因为{condition}。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>It may depend on facts of the matter, findings of the vetting and answers; an answer it depends on becomes a question of the interview.</source>
        <translation>可以按事项情况、审查发现和答案设定；条件用到的答案会成为问答中的问题。</translation>
    </message>
    <message>
        <source>Not printed; it requires: {condition}.</source>
        <translation>不印出；条件是：{condition}。</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>when all of these hold</source>
        <translation>以下条件全部满足时</translation>
    </message>
    <message>
        <source>when any of these holds</source>
        <translation>以下条件满足任意一个时</translation>
    </message>
    <message>
        <source>How the lines go together</source>
        <translation>各条件之间的关系</translation>
    </message>
    <message>
        <source>Replace it by lines</source>
        <translation>改用逐行条件</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Choose a value in each line, or take the line away.</source>
        <translation>请为每一行选择取值，或者删去该行。</translation>
    </message>
</context>
<context>
    <name>ConditionMetDialog</name>
    <message>
        <source>Condition met</source>
        <translation>条件已满足</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>A condition cannot have been met in the future.</source>
        <translation>满足日期不能晚于今天。</translation>
    </message>
</context>
<context>
    <name>ConditionMetForm</name>
    <message>
        <source>Met on</source>
        <translation>满足日期</translation>
    </message>
    <message>
        <source>What shows it?</source>
        <translation>以何证明？</translation>
    </message>
    <message>
        <source>The paper, its number and where it is kept.</source>
        <translation>写明材料名称、编号和存放位置。</translation>
    </message>
</context>
<context>
    <name>ConditionPanel</name>
    <message>
        <source>conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>There are no conditions.</source>
        <translation>没有附带条件。</translation>
    </message>
    <message>
        <source>Who admits with conditions writes them here, each with its day.</source>
        <translation>有条件准入时写明的条件列在这里，各有期限。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Met or not…</source>
        <translation>落实情况…</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Evidence (*.png *.jpg *.jpeg *.pdf *.docx *.xlsx *.eml *.zip);;All files (*)</source>
        <translation>证据 (*.png *.jpg *.jpeg *.pdf *.docx *.xlsx *.eml *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Double-click a condition to say how it was met, or that it was not met after all.</source>
        <translation>双击一项条件，写明如何落实；后来发现没有落实的，也在这里改记。</translation>
    </message>
    <message>
        <source>Not known in this matter yet: {condition}.</source>
        <translation>本事项尚不能判断：{condition}。</translation>
    </message>
</context>
<context>
    <name>ConditionReopenDialog</name>
    <message>
        <source>Condition</source>
        <translation>准入条件</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新列为未落实</translation>
    </message>
    <message>
        <source>Met on {day}, recorded by {name}: {proof}</source>
        <translation>{day}落实，{name}登记：{proof}</translation>
    </message>
</context>
<context>
    <name>ConditionReopenForm</name>
    <message>
        <source>Why is it not met after all?</source>
        <translation>为什么实际没有落实？</translation>
    </message>
    <message>
        <source>The decision that relied on it is stale from today until it is met again.</source>
        <translation>以此为前提的准入决定自今天起失效，直到条件重新落实。</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>What has to be done</source>
        <translation>要落实什么</translation>
    </message>
    <message>
        <source>Before which step</source>
        <translation>落实时点</translation>
    </message>
    <message>
        <source>To be met by</source>
        <translation>落实期限</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>删除这项条件</translation>
    </message>
</context>
<context>
    <name>ConditionRows</name>
    <message>
        <source>Another condition</source>
        <translation>再加一项</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>准入条件</translation>
    </message>
</context>
<context>
    <name>ConditionsField</name>
    <message>
        <source>&apos;{condition}&apos; needs a day; write 2026-11-23.</source>
        <translation>“{condition}”没有期限，请填写，例如 2026-11-23。</translation>
    </message>
    <message>
        <source>The day of &apos;{condition}&apos; has passed.</source>
        <translation>“{condition}”的期限已过。</translation>
    </message>
</context>
<context>
    <name>ContractNumbers</name>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>The text could not be printed as it stood</source>
        <translation>文本未能按原样排印</translation>
    </message>
    <message>
        <source>The issue was stopped or failed</source>
        <translation>签发被停止或者未成功</translation>
    </message>
    <message>
        <source>Another issue of the same agreement was begun</source>
        <translation>同一协议另有一次签发</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>取号时间</translation>
    </message>
    <message>
        <source>The program ended before it was filed</source>
        <translation>程序中断，文件尚未存档</translation>
    </message>
    <message>
        <source>Agreement or other side</source>
        <translation>协议或者对方</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>A template needs a title.</source>
        <translation>请填写模板名称。</translation>
    </message>
    <message>
        <source>Create the template</source>
        <translation>生成模板</translation>
    </message>
    <message>
        <source>It starts as a copy; the original is not changed.</source>
        <translation>新模板从副本开始，原模板保持不变。</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>来源模板</translation>
    </message>
    <message>
        <source>Title (Chinese)</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it is printed; its English is written under “English…”.</source>
        <translation>按打印的文字填写；英文在“英文…”中写。</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Locked; a running task is being finished.</source>
        <translation>已锁定；正在完成进行中的任务。</translation>
    </message>
    <message>
        <source>Locking…</source>
        <translation>正在锁定…</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>锁定保险库</translation>
    </message>
    <message>
        <source>vetdesk met an error of its own. What was saved is safe. The vault is locked now; unlock it to go on. The report holds no names, numbers or texts of yours.</source>
        <translation>vetdesk 自身出现错误。已保存的内容是安全的。保险库将被锁定，解锁后即可继续。报告中不含您的姓名、号码或文字。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出现错误</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
</context>
<context>
    <name>DebtRows</name>
    <message>
        <source>Natural person</source>
        <translation>自然人</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Individual business</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>分支机构</translation>
    </message>
    <message>
        <source>Cooperative</source>
        <translation>合作社</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>事业单位等</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Debtor</source>
        <translation>债务人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>借据号</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Decide about texts that cite the change</source>
        <translation>对引用修订条文的文本作出决定</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>保存决定</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Still right as it is</source>
        <translation>仍然适用，无须修改</translation>
    </message>
    <message>
        <source>Was changed</source>
        <translation>已经修改</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>该文本</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kept with your name; a new edition of the text asks again.</source>
        <translation>与您的姓名一并留存；文本出新版后须重新决定。</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decide on the collector</source>
        <translation>准入决定</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Nobody but the reviewer has a passphrase here. Give another officer one in Settings.</source>
        <translation>此保险库中除审查人外没有人持有口令。请在“设置”中为另一名经办人设置口令。</translation>
    </message>
    <message>
        <source>One character proves nothing later.</source>
        <translation>理由过短，日后无法说明问题。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not signed off yet: {sides}.</source>
        <translation>尚未会签：{sides}。</translation>
    </message>
    <message>
        <source>{name} is the business owner of this collector and has reviewed it. Have somebody else review it, or name another business owner in the profile.</source>
        <translation>{name}是该机构的业务负责人，又是审查人。请由他人审查，或者在概况页更换业务负责人。</translation>
    </message>
    <message>
        <source>The settings of this vault do not require sign-offs.</source>
        <translation>本保险库的设置不要求会签。</translation>
    </message>
</context>
<context>
    <name>DecisionFlow</name>
    <message>
        <source>Ask for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Give the draft back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The drafter reads this; an approval that was given no longer counts.</source>
        <translation>起草人会看到此说明；已作出的批准随之失效。</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Begin the new version</source>
        <translation>建立新版本</translation>
    </message>
    <message>
        <source>The issued version stays as it is; the new one needs its own approval.</source>
        <translation>已签发的版本不变；新版本需要重新批准。</translation>
    </message>
    <message>
        <source>What is to be changed, and why?</source>
        <translation>改什么，为什么？</translation>
    </message>
    <message>
        <source>Why is there a new version?</source>
        <translation>为什么出新版本？</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Each becomes a task of the collector and stands on Today when it falls due.</source>
        <translation>每项成为该机构的待办，到期前显示在工作台。</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>准入条件</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Legal, business and information security sign off an admission, each with their own passphrase.</source>
        <translation>准入须由法律、业务、信息安全三方会签，各用本人口令。</translation>
    </message>
    <message>
        <source>Neither the reviewer nor the business owner decides. The decider enters their own passphrase.</source>
        <translation>审查人和业务负责人都不能作决定。决定人输入本人口令。</translation>
    </message>
</context>
<context>
    <name>DecisionStatus</name>
    <message>
        <source>Decision stale</source>
        <translation>决定失效</translation>
    </message>
</context>
<context>
    <name>DeclaredLine</name>
    <message>
        <source>Verified: fails</source>
        <translation>已核实：不通过</translation>
    </message>
    <message>
        <source>My finding stands</source>
        <translation>以我的结论为准</translation>
    </message>
    <message>
        <source>The collector&apos;s own statement of {day}; no finding until it is verified.</source>
        <translation>机构 {day} 的自述，核实之前不是审查结论。</translation>
    </message>
    <message>
        <source>The collector&apos;s own statement of {day}; verified by {by} on {on}.</source>
        <translation>机构 {day} 的自述，{on} 由{by}核实。</translation>
    </message>
    <message>
        <source>Mark as verified: passes (D)</source>
        <translation>已核实：通过（D）</translation>
    </message>
    <message>
        <source>Mark as verified (D)</source>
        <translation>核实（D）</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Back to {list}</source>
        <translation>返回{list}</translation>
    </message>
    <message>
        <source>Reports and more</source>
        <translation>报告及其他</translation>
    </message>
</context>
<context>
    <name>DisposalDialog</name>
    <message>
        <source>Decide about papers</source>
        <translation>到期处理</translation>
    </message>
    <message>
        <source>Keep the decision</source>
        <translation>登记决定</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Ground, and how it was done: shredded by whom, certificate number, backups. The program deletes nothing for you.</source>
        <translation>写明依据和做法：由谁粉碎或者删除、确认书编号、备份如何处理。程序不会自动删除任何资料。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>继续保存至</translation>
    </message>
</context>
<context>
    <name>DocumentColumns</name>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档日期</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Nothing has been issued yet.</source>
        <translation>尚未签发任何文件。</translation>
    </message>
    <message>
        <source>What is issued is filed here, locked, with its SHA-256.</source>
        <translation>签发的文件锁定归档于此，并记录 SHA-256。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Choose a document to see its pages.</source>
        <translation>选择一份文件，即可在此翻看。</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部另存…</translation>
    </message>
    <message>
        <source>Notices to debtors</source>
        <translation>致债务人通知</translation>
    </message>
    <message>
        <source>Notices to guarantors</source>
        <translation>致担保人通知</translation>
    </message>
    <message>
        <source>Choose the electronic annex or a PDF first.</source>
        <translation>请先选中电子附件或者一份 PDF。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>归档时间</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>One PDF per notice…</source>
        <translation>逐份生成通知书…</translation>
    </message>
    <message>
        <source>For large schedules; a run that was stopped goes on where it was.</source>
        <translation>用于笔数较多的明细；中断后再次运行会从停下处继续。</translation>
    </message>
    <message>
        <source>Locked copy for delivery…</source>
        <translation>加密交付件…</translation>
    </message>
    <message>
        <source>Word (.docx)…</source>
        <translation>Word 文本…</translation>
    </message>
    <message>
        <source>The text of the agreement chosen, or of the draft, to read and negotiate on.</source>
        <translation>选中的协议或者当前草稿的文本，供阅读和磋商。</translation>
    </message>
    <message>
        <source>Print and bind…</source>
        <translation>打印与装订…</translation>
    </message>
    <message>
        <source>Make a paper…</source>
        <translation>制作文书…</translation>
    </message>
    <message>
        <source>Power of attorney, receipts, letters; for an issued agreement.</source>
        <translation>授权委托书、移交清单、函件等，协议签发后可以制作。</translation>
    </message>
    <message>
        <source>Signed copy…</source>
        <translation>签署件…</translation>
    </message>
    <message>
        <source>How a paper was signed, with its scan; an agreement has its own tab.</source>
        <translation>登记文书的签署情况和扫描件；协议另有“签署”标签页。</translation>
    </message>
</context>
<context>
    <name>DutyStatus</name>
    <message>
        <source>Due</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新未落实</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>已截图</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>Save as a new edition</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Save edition</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>Issued documents keep what they were printed with; open drafts are offered the change.</source>
        <translation>已签发的文件保持原文；未签发的草稿会收到更新提示，由经办人决定是否采用。</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>审阅人</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近审阅</translation>
    </message>
    <message>
        <source>The Chinese text of {wordings} was changed and its English was not: the English is taken out, and two-column editions name the clause until it is written anew.</source>
        <translation>表述 {wordings} 的中文已修改而英文未修改：英文将被移除，重新写好之前，中英对照版会指出缺少该条款的英文。</translation>
    </message>
    <message>
        <source>This is not a date; write 2026-11-23.</source>
        <translation>日期无法识别，请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>State who reviewed it.</source>
        <translation>请写明审阅人。</translation>
    </message>
</context>
<context>
    <name>EditionEditor</name>
    <message>
        <source>Editions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Edition {version} is saved.</source>
        <translation>已保存版本 {version}。</translation>
    </message>
    <message>
        <source>Edition {version}, not saved yet</source>
        <translation>版本 {version}，有未保存的修改</translation>
    </message>
    <message>
        <source>Edition {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Retire {title}</source>
        <translation>停用{title}</translation>
    </message>
    <message>
        <source>Reinstate {title}</source>
        <translation>重新启用{title}</translation>
    </message>
    <message>
        <source>It comes back into force as it was worded.</source>
        <translation>按停用前的文本恢复使用。</translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Chinese and English, two columns</source>
        <translation>中英双栏对照</translation>
    </message>
    <message>
        <source>Chinese, and a translation</source>
        <translation>中文，另附英文译本</translation>
    </message>
    <message>
        <source>Its English is not complete: {places} and {count} more.</source>
        <translation>模板的英文尚未齐备：{places}等，另有 {count} 处。</translation>
    </message>
    <message>
        <source>Its English is not complete: {places}.</source>
        <translation>模板的英文尚未齐备：{places}。</translation>
    </message>
</context>
<context>
    <name>EditionsDialog</name>
    <message>
        <source>Editions of {clause}</source>
        <translation>{clause} 的历次版本</translation>
    </message>
    <message>
        <source>Older edition</source>
        <translation>较早的版本</translation>
    </message>
    <message>
        <source>Newer edition</source>
        <translation>较新的版本</translation>
    </message>
    <message>
        <source>Both editions side by side</source>
        <translation>两个版本并列</translation>
    </message>
    <message>
        <source>What changed from edition</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>to edition</source>
        <translation>与版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>These two editions do not differ.</source>
        <translation>两个版本的文字没有差别。</translation>
    </message>
</context>
<context>
    <name>EditorHead</name>
    <message>
        <source>Correct what is marked first.</source>
        <translation>请先更正标出的问题。</translation>
    </message>
    <message>
        <source>Nothing has changed yet.</source>
        <translation>尚无修改。</translation>
    </message>
    <message>
        <source>What was typed last time is here again; it is not saved yet.</source>
        <translation>上次输入的内容已恢复，尚未保存。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>This day lies in the future.</source>
        <translation>日期不能晚于今天。</translation>
    </message>
</context>
<context>
    <name>EnglishDialog</name>
    <message>
        <source>English of “{template}”</source>
        <translation>《{template}》的英文</translation>
    </message>
    <message>
        <source>Parts of the template</source>
        <translation>模板的各部分</translation>
    </message>
    <message>
        <source>The English still fits</source>
        <translation>英文仍然适用</translation>
    </message>
    <message>
        <source>Keep the English as it is for the Chinese of now</source>
        <translation>英文不改，视为与现在的中文一致</translation>
    </message>
    <message>
        <source>Begin with the Chinese lines</source>
        <translation>以中文各行起稿</translation>
    </message>
    <message>
        <source>Copies signs and {{ … }} with the words, to be written over</source>
        <translation>连同符号和 {{ … }} 复制中文，再逐行改写</translation>
    </message>
    <message>
        <source>Take the shipped English</source>
        <translation>取用自带英文</translation>
    </message>
    <message>
        <source>For every part whose Chinese is that of the shipped template and has no English yet</source>
        <translation>中文与自带模板相同、尚无英文的部分一并补上</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The same lines as the Chinese text, with the same signs, references and {{ … }}. Editions with English are offered when every place has it. Kept with the next edition that is saved.</source>
        <translation>行数、行首符号、引用和 {{ … }} 与中文一致。每一处都有英文后，才提供中英对照和译本。随下一次保存的版本保存。</translation>
    </message>
    <message>
        <source>Title and parties</source>
        <translation>标题和当事人</translation>
    </message>
    <message>
        <source>{count} of {all} places still need English.</source>
        <translation>{all} 处中还有 {count} 处需要英文。</translation>
    </message>
    <message>
        <source>Every place has its English.</source>
        <translation>每一处都有英文。</translation>
    </message>
    <message>
        <source>Clauses without English, to be written in the clause library: {clauses}.</source>
        <translation>没有英文的条款（在条款库中书写）：{clauses}。</translation>
    </message>
    <message>
        <source>The English stands.</source>
        <translation>英文已就绪。</translation>
    </message>
    <message>
        <source>There is no English yet, or not all of it.</source>
        <translation>还没有英文，或者不完整。</translation>
    </message>
    <message>
        <source>The Chinese was changed after the English was written.</source>
        <translation>写好英文以后，中文又改过。</translation>
    </message>
</context>
<context>
    <name>EnglishFlow</name>
    <message>
        <source>English…</source>
        <translation>英文…</translation>
    </message>
    <message>
        <source>There is no shipped English for these words.</source>
        <translation>自带模板中没有与这些文字对应的英文。</translation>
    </message>
</context>
<context>
    <name>EntryWindow</name>
    <message>
        <source>Open a vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Open with the earlier key file?</source>
        <translation>改用上一代密钥文件打开？</translation>
    </message>
    <message>
        <source>Use the earlier key file</source>
        <translation>改用上一代密钥文件</translation>
    </message>
    <message>
        <source>It was kept when passphrases or staff last changed. A passphrase that was changed since then opens the vault again, and one that was added does not. The use is recorded.</source>
        <translation>它是上一次更改口令或人员时留下的。此后改过的旧口令会重新有效，此后新增的口令无效。这次使用会记入操作记录。</translation>
    </message>
    <message>
        <source>Type the passphrase once more to open with the earlier key file.</source>
        <translation>请再输入一次口令，用上一代密钥文件打开。</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase the records of {name}</source>
        <translation>删除 {name} 的资料</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>{checks} checks, {signed} authorisations, {records} records and {files} files are erased from the vault, the search and the history. A proof without the name stays.</source>
        <translation>将从保险库、搜索和历史记录中删除核查结论 {checks} 项、授权 {signed} 份、登记 {records} 条、文件 {files} 份。仅留存不含姓名的删除证明。</translation>
    </message>
    <message>
        <source>The period of keeping ended on {day} ({ground}; PIPL, art. 47).</source>
        <translation>保存期已于 {day} 届满（{ground}；个人信息保护法第四十七条）。</translation>
    </message>
    <message>
        <source>The period of keeping runs until {day} ({ground}); say why they go earlier.</source>
        <translation>保存期至 {day}（{ground}）；提前删除的，请写明理由。</translation>
    </message>
    <message>
        <source>The person is still in the post; say why the records go.</source>
        <translation>该人员仍在岗；请写明删除的理由。</translation>
    </message>
    <message>
        <source>Backups made before still hold the records until they are thinned out, and issued agreements keep their printed access list with the last four digits.</source>
        <translation>此前的备份在到期清理前仍含有这些资料；已签发的协议保留其打印的接触人员名单（仅证件号码后四位）。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>ErasureView</name>
    <message>
        <source>erasures</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Nobody has been erased yet.</source>
        <translation>尚未删除过任何人员的资料。</translation>
    </message>
    <message>
        <source>When the time of keeping is over, a person is erased on the tab Records.</source>
        <translation>保存期届满后，在人员的“登记”页删除。</translation>
    </message>
    <message>
        <source>Erasures</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>What proves each erasure (PIPL, arts. 47 and 69): no names; a person who shows their number can be told whether and when.</source>
        <translation>每次删除的证明（个人信息保护法第四十七条、第六十九条）：不含姓名；本人出示证件号码时，可以告知是否已删除、何时删除。</translation>
    </message>
    <message>
        <source>Whole identity number</source>
        <translation>完整证件号码</translation>
    </message>
    <message>
        <source>Was this person erased?</source>
        <translation>是否已删除？</translation>
    </message>
    <message>
        <source>Nobody with this number was erased.</source>
        <translation>没有删除过该号码的人员。</translation>
    </message>
    <message>
        <source>Erased on {day} by {name}.</source>
        <translation>已于 {day} 由 {name} 删除。</translation>
    </message>
</context>
<context>
    <name>Erasures</name>
    <message>
        <source>Erased on</source>
        <translation>删除日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>SHA-256 of what was erased</source>
        <translation>被删内容的 SHA-256</translation>
    </message>
</context>
<context>
    <name>EvaluationColumns</name>
    <message>
        <source>Evaluated on</source>
        <translation>评价日期</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>评价期间</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Evaluated by</source>
        <translation>评价人</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>EvaluationDialog</name>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Keep the evaluation</source>
        <translation>保存评价</translation>
    </message>
    <message>
        <source>{name}: each figure with the place where it stands. Weights of compliance, task quality and information security: {weights} (Settings). Points and grades are our own rule; the yearly duty is reported from GB/T 45251.</source>
        <translation>{name}：逐项填写数值并写明来源。合规、任务质量、信息安全的权重为 {weights}（可在设置中调整）。计分和等级是自定规则；每年评价的要求见 GB/T 45251（转引）。</translation>
    </message>
    <message>
        <source>This cannot be counted.</source>
        <translation>无法计分。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束早于开始。</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>评价期间自</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The result stands here once every figure is there.</source>
        <translation>各项数值填齐后，这里显示结果。</translation>
    </message>
    <message>
        <source>{total} points: {grade}. {consequence}</source>
        <translation>{total} 分，{grade}。{consequence}</translation>
    </message>
</context>
<context>
    <name>EvaluationPanel</name>
    <message>
        <source>evaluations</source>
        <translation>评价记录</translation>
    </message>
    <message>
        <source>This collector has not been evaluated yet.</source>
        <translation>尚未评价过该机构。</translation>
    </message>
    <message>
        <source>At least once a year, and once before the admission expires.</source>
        <translation>每年至少评价一次，准入到期前再评价一次。</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Only admitted collectors are to be evaluated.</source>
        <translation>只有准入机构需要评价。</translation>
    </message>
    <message>
        <source>Next evaluation by {day} ({occasion}); weights {weights}.</source>
        <translation>下次评价期限：{day}（{occasion}）；权重 {weights}。</translation>
    </message>
</context>
<context>
    <name>EvaluationSheet</name>
    <message>
        <source>Evaluation of {day}</source>
        <translation>{day}的评价</translation>
    </message>
    <message>
        <source>Sign the result</source>
        <translation>确认评价结果</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{total} points: {grade}. {consequence}</source>
        <translation>{total} 分，{grade}。{consequence}</translation>
    </message>
    <message>
        <source>{name}, {begin} to {end}; weights {weights}; evaluated by {evaluator}.</source>
        <translation>{name}，{begin}至{end}；权重 {weights}；评价人{evaluator}。</translation>
    </message>
    <message>
        <source>Somebody else signs: neither the evaluator nor the business owner.</source>
        <translation>须由他人确认：评价人和业务负责人不得确认。</translation>
    </message>
    <message>
        <source>Signed by {name} on {day}.</source>
        <translation>{name}于{day}确认。</translation>
    </message>
</context>
<context>
    <name>EvaluationWords</name>
    <message>
        <source>100 points at {best}, none at {worst}</source>
        <translation>{best} 得 100 分，{worst} 得 0 分，中间按比例</translation>
    </message>
    <message>
        <source>before the admission expires</source>
        <translation>准入到期前</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>年度</translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>Evidence {count}</source>
        <translation>证据 {count}</translation>
    </message>
    <message>
        <source>Open this evidence</source>
        <translation>打开此证据</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开{name}</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>Replaced by a newer capture; kept as it was.</source>
        <translation>已有更新的截图替换；原件照旧保留。</translation>
    </message>
    <message>
        <source>Paste a screenshot, drop a file or choose one</source>
        <translation>按 Ctrl+V 粘贴截图，或拖入、点选文件</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>不替换</translation>
    </message>
    <message>
        <source>Evidence cannot be taken in the future.</source>
        <translation>取证日期不能晚于今天。</translation>
    </message>
    <message>
        <source>This lies before the day it was taken; it would have ended already.</source>
        <translation>早于取得日期，等于取得时已经失效，请核对。</translation>
    </message>
    <message>
        <source>The picture from the clipboard</source>
        <translation>剪贴板中的图片</translation>
    </message>
</context>
<context>
    <name>EvidenceFiling</name>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Evidence (*.png *.jpg *.jpeg *.pdf *.docx *.xlsx *.eml *.zip);;All files (*)</source>
        <translation>证据 (*.png *.jpg *.jpeg *.pdf *.docx *.xlsx *.eml *.zip);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy of the evidence</source>
        <translation>另存证据副本</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>副本已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>EvidenceForm</name>
    <message>
        <source>Name of the file</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where it was looked up</source>
        <translation>在哪里查到的</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询条件</translation>
    </message>
    <message>
        <source>What was searched for</source>
        <translation>查询了什么</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>取证日期</translation>
    </message>
    <message>
        <source>Replaces an older capture</source>
        <translation>替换之前的截图</translation>
    </message>
    <message>
        <source>Valid until (if the paper says so)</source>
        <translation>有效期至（材料载明的）</translation>
    </message>
</context>
<context>
    <name>FactsDialog</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>A template needs a title.</source>
        <translation>模板需要标题。</translation>
    </message>
    <message>
        <source>{most} characters at most.</source>
        <translation>最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Title, legal basis and layout</source>
        <translation>标题、依据和版式</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Saved with the next edition.</source>
        <translation>随下一个保存的版本生效。</translation>
    </message>
    <message>
        <source>Office default</source>
        <translation>随本单位设置</translation>
    </message>
    <message>
        <source>Contract layout</source>
        <translation>合同惯例</translation>
    </message>
    <message>
        <source>Official document layout</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Page layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Official documents follow GB/T 9704-2012; the office default stands in the settings. The layout is approved with the template; bilingual editions always have the contract layout.</source>
        <translation>公文版式依照 GB/T 9704-2012；本单位采用哪一种见“设置”。版式随模板一并批准；两种语言对照印出时总是合同惯例。</translation>
    </message>
</context>
<context>
    <name>FieldSearch</name>
    <message>
        <source>Search the fields</source>
        <translation>查找字段</translation>
    </message>
</context>
<context>
    <name>FileImport</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>FileLook</name>
    <message>
        <source>This kind of file cannot be shown here.</source>
        <translation>此类文件不能在这里显示。</translation>
    </message>
</context>
<context>
    <name>FileMenu</name>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>An .xlsx or .csv file with one line for each record. It is only read; nothing is kept before you accept.</source>
        <translation>可使用 .xlsx 或者 .csv 文件，每行一条。文件只读取，不修改；接受之前不保存任何内容。</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Save an empty sheet to fill in…</source>
        <translation>保存空白表格，供填写…</translation>
    </message>
    <message>
        <source>Everybody in the sheet belongs to {name}.</source>
        <translation>表中人员均属于{name}。</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>文件仍在读取。</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>请先选择文件。</translation>
    </message>
    <message>
        <source>{name}: being read…</source>
        <translation>{name}：正在读取…</translation>
    </message>
    <message>
        <source>{name}: {rows} rows under the header in line {line}</source>
        <translation>{name}：表头在第 {line} 行，其下 {rows} 行</translation>
    </message>
    <message>
        <source>Drop one file.</source>
        <translation>请一次拖入一个文件。</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Drop a sheet here, or click to choose one</source>
        <translation>将表格拖到此处，或按回车选择</translation>
    </message>
</context>
<context>
    <name>FilingFlow</name>
    <message>
        <source>Save the document</source>
        <translation>保存文件</translation>
    </message>
    <message>
        <source>Saved as {name}; only you can read it.</source>
        <translation>已另存为 {name}，仅本人可读。</translation>
    </message>
    <message>
        <source>Save all documents into a folder</source>
        <translation>将全部文件另存到文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved; only you can read them.</source>
        <translation>
            <numerusform>已另存 %n 个文件，仅本人可读。</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the letters</source>
        <translation>正在生成函件</translation>
    </message>
    <message>
        <source>The letters are filed with the documents.</source>
        <translation>函件已归入文件。</translation>
    </message>
    <message>
        <source>Folder for the notices, one PDF each</source>
        <translation>选择存放通知书的文件夹（每份一个 PDF）</translation>
    </message>
    <message>
        <source>Writing the notices</source>
        <translation>正在逐份生成通知书</translation>
    </message>
    <message>
        <source>{written} notices written, {kept} were there already; their list is filed.</source>
        <translation>已生成 {written} 份通知书，原有 {kept} 份；登记表已存档。</translation>
    </message>
    <message>
        <source>Make a locked copy of the document chosen?</source>
        <translation>为选中的文件制作加密交付件？</translation>
    </message>
    <message>
        <source>The copy gets a passphrase of its own, printed on a sheet. Hand the sheet over by another way than the copy. The unlocked file stays the record.</source>
        <translation>交付件另有自己的口令，印在口令单上。口令单与交付件须经不同渠道交付。存档的仍是未加密文件。</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Locking the copy</source>
        <translation>正在加密</translation>
    </message>
    <message>
        <source>The locked copy and its passphrase sheet are filed.</source>
        <translation>加密交付件和口令单已存档。</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Save the text for a word processor</source>
        <translation>保存为 Word 文本</translation>
    </message>
    <message>
        <source>Writing the .docx</source>
        <translation>正在写 .docx</translation>
    </message>
    <message>
        <source>Folder for the letters, one .docx each</source>
        <translation>通知书存放的文件夹，每份一个 .docx</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Reset ({count})</source>
        <translation>重置（{count}）</translation>
    </message>
</context>
<context>
    <name>FirstRunCompany</name>
    <message>
        <source>Full name of your company</source>
        <translation>本单位全称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters; the last one is checked.</source>
        <translation>共 18 位，末位为校验位。</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Office of the legal representative</source>
        <translation>法定代表人职务</translation>
    </message>
    <message>
        <source>For example chairman</source>
        <translation>例如：董事长</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>联系电话</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Open the vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Open the sample vault</source>
        <translation>打开示例保险库</translation>
    </message>
    <message>
        <source>Open an existing vault</source>
        <translation>打开已有保险库</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Welcome to vetdesk</source>
        <translation>欢迎使用 vetdesk</translation>
    </message>
    <message>
        <source>Six short steps make your vault. Everything stays on this machine.</source>
        <translation>六个简短步骤即可建立保险库。所有资料都留在这台电脑上。</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>正在打开保险库</translation>
    </message>
    <message>
        <source>Making the sample vault and its documents</source>
        <translation>正在建立示例保险库并生成文件</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Choose the backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Choose the folder for the restored vault</source>
        <translation>选择恢复后的保险库所在文件夹</translation>
    </message>
    <message>
        <source>Restoring the backup</source>
        <translation>正在从备份恢复</translation>
    </message>
    <message>
        <source>The vault has been made; the last steps take less than a minute.</source>
        <translation>保险库已经建好，余下步骤不到一分钟。</translation>
    </message>
</context>
<context>
    <name>FirstRunPerson</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>It stands in the journal beside everything you do.</source>
        <translation>您的每一步操作都会记在这个姓名之下。</translation>
    </message>
    <message>
        <source>Your post</source>
        <translation>部门或职务</translation>
    </message>
    <message>
        <source>For example legal department</source>
        <translation>例如：法务部</translation>
    </message>
</context>
<context>
    <name>FirstRunPlace</name>
    <message>
        <source>Name of the vault</source>
        <translation>保险库名称</translation>
    </message>
    <message>
        <source>A folder of this name is made; it holds everything, encrypted.</source>
        <translation>将建立同名文件夹，所有资料加密存放其中。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>所在文件夹</translation>
    </message>
    <message>
        <source>A folder on this machine, not one that is copied to a cloud.</source>
        <translation>请选择本机文件夹，不要选择会同步到网盘的文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>shown</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded away</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>{heading}, {state}</source>
        <translation>{heading}，{state}</translation>
    </message>
</context>
<context>
    <name>FontsTab</name>
    <message>
        <source>Faces of the documents</source>
        <translation>文件所用字体</translation>
    </message>
    <message>
        <source>Add a font file</source>
        <translation>添加字体文件</translation>
    </message>
    <message>
        <source>A character that none of these faces has stops an issue. Add a font that has it and may be embedded; it is kept in the vault.</source>
        <translation>以下字体均没有的字会阻止签发。请添加含有该字且允许嵌入的字体，字体保存在保险库中。</translation>
    </message>
    <message>
        <source>Reading the fonts…</source>
        <translation>正在读取字体…</translation>
    </message>
    <message>
        <source>Choose a font file</source>
        <translation>选择字体文件</translation>
    </message>
    <message>
        <source>Fonts (*.ttf *.otf)</source>
        <translation>字体 (*.ttf *.otf)</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 个字</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>自行添加</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>The bundled faces have {count} characters together.</source>
        <translation>内置字体合计收 {count} 个字。</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>已添加 {name}。</translation>
    </message>
    <message>
        <source>Take this font out?</source>
        <translation>移除该字体？</translation>
    </message>
    <message>
        <source>Documents that were printed with it stay as they are.</source>
        <translation>已用该字体生成的文件不受影响。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>FrameWords</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>资质审查</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Export questionnaire</source>
        <translation>导出问卷</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>2 checks block, 3 are open</source>
        <translation>2 项阻断，3 项未查</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>机构</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Switch theme</source>
        <translation>切换主题</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组件</translation>
    </message>
</context>
<context>
    <name>GalleryLists</name>
    <message>
        <source>collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No collector is registered yet.</source>
        <translation>还没有登记任何机构。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Register the first one, or load the sample to look around.</source>
        <translation>登记第一家机构，或载入示例先看一看。</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>载入示例</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>所在地</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>The file is in use by another program. Nothing was changed.</source>
        <translation>文件正被其他程序使用。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>GalleryPages</name>
    <message>
        <source>Headers</source>
        <translation>页眉</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Million rows</source>
        <translation>百万行</translation>
    </message>
    <message>
        <source>Lists without rows</source>
        <translation>无内容的列表</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Wizard</source>
        <translation>向导</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>比较版本</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>2 checks block</source>
        <translation>2 项检查阻断签发</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>问答与预览</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案汇总</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>one primary per page</source>
        <translation>每页一个主按钮</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>主按钮</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险操作</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小按钮</translation>
    </message>
    <message>
        <source>Link →</source>
        <translation>链接 →</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Disabled buttons say why beside them.</source>
        <translation>停用的按钮旁边说明原因。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Special fields</source>
        <translation>特殊字段</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>The check character should be T.</source>
        <translation>校验位应为 T。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Reserved; it cannot be changed.</source>
        <translation>编号已保留，不能更改。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Deletion period in days</source>
        <translation>乙方应在多少日内删除客户信息？</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Consumer finance company</source>
        <translation>消费金融公司</translation>
    </message>
    <message>
        <source>Non-financial company</source>
        <translation>非金融企业</translation>
    </message>
    <message>
        <source>Kind of creditor</source>
        <translation>债权人类型</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>转让价款</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Party A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>Who notifies the debtors?</source>
        <translation>谁向债务人发出通知？</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Undertaking signed</source>
        <translation>已签署保密承诺</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>债权转让</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>状态用语</translation>
    </message>
    <message>
        <source>The backup was made and verified.</source>
        <translation>备份已完成并通过验证。</translation>
    </message>
    <message>
        <source>A review is due in 7 days.</source>
        <translation>一项审查将在 7 日内到期。</translation>
    </message>
    <message>
        <source>One declaration has expired; the person leaves annex 8.</source>
        <translation>1 名人员声明已过期，将从附件八名单移出。</translation>
    </message>
    <message>
        <source>The file could not be read. Nothing was imported; your answers are kept.</source>
        <translation>无法读取该文件。未导入任何内容；您的答案已保留。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Importing the schedule</source>
        <translation>正在导入债权清单</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>3,000 rows imported</source>
        <translation>已导入 3,000 行</translation>
    </message>
    <message>
        <source>No collector is registered yet.</source>
        <translation>还没有登记任何机构。</translation>
    </message>
    <message>
        <source>Register the first one, or load the sample to look around.</source>
        <translation>登记第一家机构，或载入示例先看一看。</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Load sample</source>
        <translation>载入示例</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>deletion certificates 1 · re-checks 1</source>
        <translation>删除确认书 1 · 失信复查 1</translation>
    </message>
    <message>
        <source>Due in 7 days</source>
        <translation>7 日内到期</translation>
    </message>
    <message>
        <source>reviews 3 · meetings 1 · training 1</source>
        <translation>资质复查 3 · 季度沟通 1 · 培训 1</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>待您审批</translation>
    </message>
    <message>
        <source>decisions 1 · agreements 2</source>
        <translation>准入决定 1 · 协议 2</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>体系覆盖</translation>
    </message>
    <message>
        <source>14 of 18 sections have all proofs</source>
        <translation>18 节中 14 节证明齐全</translation>
    </message>
    <message>
        <source>Collectors by status</source>
        <translation>机构状态</translation>
    </message>
    <message>
        <source>Checks that expire</source>
        <translation>未来六个月到期的检查</translation>
    </message>
    <message>
        <source>Click to filter</source>
        <translation>点击可筛选</translation>
    </message>
    <message>
        <source>Answered a check</source>
        <translation>填写检查结果</translation>
    </message>
    <message>
        <source>Attached evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Began the review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where the vault is kept.</source>
        <translation>保险库存放的位置。</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Only the recovery sheet opens the vault without it.</source>
        <translation>忘记口令时，只有恢复单能打开保险库。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Own company</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Before issue</source>
        <translation>签发前检查</translation>
    </message>
    <message>
        <source>Open this check →</source>
        <translation>打开该项检查 →</translation>
    </message>
    <message>
        <source>Open the person →</source>
        <translation>打开人员核查 →</translation>
    </message>
</context>
<context>
    <name>GateGroups</name>
    <message>
        <source>Questions</source>
        <translation>问答</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>明细表</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Changed law</source>
        <translation>法律变动</translation>
    </message>
    <message>
        <source>People named</source>
        <translation>列名人员</translation>
    </message>
    <message>
        <source>Checks of people</source>
        <translation>人员核查</translation>
    </message>
    <message>
        <source>Vetting of the other party</source>
        <translation>对方的尽职调查</translation>
    </message>
    <message>
        <source>Conditions of the admission</source>
        <translation>准入条件</translation>
    </message>
    <message>
        <source>Record of the other party</source>
        <translation>对方的登记资料</translation>
    </message>
    <message>
        <source>Our organisation</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>授权委托书</translation>
    </message>
    <message>
        <source>Steps to note</source>
        <translation>待登记的步骤</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Go to the question →</source>
        <translation>转到该问题 →</translation>
    </message>
    <message>
        <source>Open the terms →</source>
        <translation>打开要素 →</translation>
    </message>
    <message>
        <source>Open the schedule →</source>
        <translation>打开明细表 →</translation>
    </message>
    <message>
        <source>Open the people →</source>
        <translation>打开人员 →</translation>
    </message>
    <message>
        <source>Open the clause →</source>
        <translation>打开该条款 →</translation>
    </message>
    <message>
        <source>Open the check →</source>
        <translation>打开该项检查 →</translation>
    </message>
    <message>
        <source>Decide about the change →</source>
        <translation>处理法律修订 →</translation>
    </message>
    <message>
        <source>Open the person&apos;s checks →</source>
        <translation>打开人员核查 →</translation>
    </message>
    <message>
        <source>Open our organisation →</source>
        <translation>打开本单位资料 →</translation>
    </message>
    <message>
        <source>Open the other party →</source>
        <translation>打开对方资料 →</translation>
    </message>
    <message>
        <source>Go to the approval →</source>
        <translation>转到批准 →</translation>
    </message>
    <message>
        <source>Before issuing</source>
        <translation>签发前检查</translation>
    </message>
    <message>
        <source>Any change after approval voids it.</source>
        <translation>批准后任何改动都会使批准失效</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>检查中…</translation>
    </message>
    <message>
        <source>Let pass</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Open the conditions →</source>
        <translation>查看准入条件 →</translation>
    </message>
    <message>
        <source>Change the answers →</source>
        <translation>修改填写内容 →</translation>
    </message>
    <message>
        <source>Note the day and its proof →</source>
        <translation>登记日期和凭据 →</translation>
    </message>
    <message>
        <source>Make the power of attorney →</source>
        <translation>制作授权委托书 →</translation>
    </message>
    <message>
        <source>Open the template →</source>
        <translation>打开模板 →</translation>
    </message>
    <message>
        <source>Stops the issue · {count}</source>
        <translation>不能签发 · {count}</translation>
    </message>
    <message>
        <source>Warnings · {count}</source>
        <translation>警示 · {count}</translation>
    </message>
    <message>
        <source>To remember · {count}</source>
        <translation>提醒 · {count}</translation>
    </message>
    <message>
        <source>Settled · {count}</source>
        <translation>已落实 · {count}</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand chapters to another reviewer</source>
        <translation>将章节交给另一位审查人</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>The file is encrypted. Tell the passphrase by another way; it is not kept anywhere.</source>
        <translation>文件已加密。请通过其他途径告知密码短语；密码短语不在任何地方保存。</translation>
    </message>
    <message>
        <source>Chapters; all of them when none is chosen</source>
        <translation>章节（不选即为全部）</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>文件的密码短语</translation>
    </message>
    <message>
        <source>The file needs a passphrase.</source>
        <translation>请设定文件的密码短语。</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>债权转让</translation>
    </message>
    <message>
        <source>Entrusted collection</source>
        <translation>委托催收</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用业务</translation>
    </message>
    <message>
        <source>A clause needs a title.</source>
        <translation>请填写条款名称。</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>No condition: its kind decides.</source>
        <translation>没有条件，按种类处理。</translation>
    </message>
    <message>
        <source>Included, because {condition}.</source>
        <translation>写入，因为：{condition}。</translation>
    </message>
    <message>
        <source>The clause is included when</source>
        <translation>写入本条款的条件</translation>
    </message>
    <message>
        <source>Not included; it requires: {condition}.</source>
        <translation>不写入，所需条件：{condition}。</translation>
    </message>
    <message>
        <source>Appears in</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Core: leaving it out needs two officers. Optional: included when chosen or needed.</source>
        <translation>核心：删去须由两名负责人批准。选用：选用时或者符合条件时才写入。</translation>
    </message>
</context>
<context>
    <name>HelpPane</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Close help</source>
        <translation>关闭帮助</translation>
    </message>
    <message>
        <source>There is no help for this page yet.</source>
        <translation>此页暂无帮助。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Registered</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Changed the status</source>
        <translation>变更状态</translation>
    </message>
    <message>
        <source>Named the business owner</source>
        <translation>指定业务负责人</translation>
    </message>
    <message>
        <source>Recorded a condition as met</source>
        <translation>登记条件已落实</translation>
    </message>
    <message>
        <source>Opened a condition again</source>
        <translation>条件重新列为未落实</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>Started a review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Answered a check</source>
        <translation>填写检查结果</translation>
    </message>
    <message>
        <source>Took an answer back</source>
        <translation>撤回检查结果</translation>
    </message>
    <message>
        <source>Added evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Asked the registers again</source>
        <translation>复查登记信息</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Saved the person</source>
        <translation>保存人员信息</translation>
    </message>
    <message>
        <source>Kept the authorisation</source>
        <translation>保存授权书</translation>
    </message>
    <message>
        <source>Looked at the identity number</source>
        <translation>查看证件号码</translation>
    </message>
    <message>
        <source>Printed the authorisation</source>
        <translation>生成授权书</translation>
    </message>
    <message>
        <source>Printed the undertaking</source>
        <translation>生成承诺书</translation>
    </message>
    <message>
        <source>Imported a matter</source>
        <translation>导入项目</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>line to verify notices</source>
        <translation>通知核实电话</translation>
    </message>
    <message>
        <source>complaint channel</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>head office</source>
        <translation>总公司</translation>
    </message>
    <message>
        <source>register data</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>employer</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>business owner</source>
        <translation>业务负责人</translation>
    </message>
    <message>
        <source>decided on</source>
        <translation>决定日期</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>key person</source>
        <translation>关键人员</translation>
    </message>
    <message>
        <source>authorised on</source>
        <translation>授权日期</translation>
    </message>
    <message>
        <source>next expiry</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>registers asked again on</source>
        <translation>复查日期</translation>
    </message>
    <message>
        <source>{n} checks answered</source>
        <translation>填写 {n} 项检查结果</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Recorded the withdrawal of the authorisation</source>
        <translation>登记撤回授权</translation>
    </message>
    <message>
        <source>Kept the undertaking</source>
        <translation>登记保密承诺书</translation>
    </message>
    <message>
        <source>Kept a training</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Gave access</source>
        <translation>登记权限</translation>
    </message>
    <message>
        <source>Kept a declaration of conflicts</source>
        <translation>登记利益冲突申报</translation>
    </message>
    <message>
        <source>Ended the access</source>
        <translation>终止权限</translation>
    </message>
    <message>
        <source>Recorded the leaving</source>
        <translation>登记离岗</translation>
    </message>
    <message>
        <source>Took the leaving back</source>
        <translation>撤销离岗登记</translation>
    </message>
    <message>
        <source>authorised until</source>
        <translation>授权有效期至</translation>
    </message>
    <message>
        <source>withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>trained until</source>
        <translation>培训有效期至</translation>
    </message>
    <message>
        <source>conflicts declared until</source>
        <translation>申报有效期至</translation>
    </message>
    <message>
        <source>access until</source>
        <translation>权限至</translation>
    </message>
    <message>
        <source>left the post on</source>
        <translation>离岗日期</translation>
    </message>
    <message>
        <source>kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>Kept a capture of the re-check</source>
        <translation>保存复查截图</translation>
    </message>
    <message>
        <source>A register was asked again: the same as before</source>
        <translation>复查登记：无变化</translation>
    </message>
    <message>
        <source>A register was asked again: changed</source>
        <translation>复查登记：有变化</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Signed the evaluation</source>
        <translation>确认评价</translation>
    </message>
    <message>
        <source>Exported the agreement as a matter file</source>
        <translation>把协议导出为合同事项文件</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Versions of the pack</source>
        <translation>审查清单的版本</translation>
    </message>
    <message>
        <source>From version</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>to version</source>
        <translation>到版本</translation>
    </message>
    <message>
        <source>Nothing differs between these two.</source>
        <translation>两个版本没有差别。</translation>
    </message>
    <message>
        <source>Version {version} · {who}, {when}</source>
        <translation>版本 {version} · {who}，{when}</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>What changed from version</source>
        <translation>修改对比：从版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Compare versions…</source>
        <translation>版本对照…</translation>
    </message>
    <message>
        <source>What changed since the approval…</source>
        <translation>批准后改了什么…</translation>
    </message>
    <message>
        <source>Nothing is issued yet: compare the draft with the standard text of the library.</source>
        <translation>尚未签发：可将草稿与条款库标准文本对照。</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>Person</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>our own staff</source>
        <translation>本单位人员</translation>
    </message>
    <message>
        <source>staff of the collector</source>
        <translation>机构人员</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Key person: a lapse stops the hand-over</source>
        <translation>关键人员：失效时不能提供数据</translation>
    </message>
    <message>
        <source>Ordinary access</source>
        <translation>普通接触人员</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Next check expires</source>
        <translation>最近到期的检查</translation>
    </message>
    <message>
        <source>Authorised on</source>
        <translation>授权日期</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记授权书</translation>
    </message>
    <message>
        <source>Not yet; nothing may be looked up before.</source>
        <translation>尚未授权；授权前不得查询。</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>What decides the status</source>
        <translation>决定状态的检查</translation>
    </message>
    <message>
        <source>Left the post on</source>
        <translation>离岗日期</translation>
    </message>
    <message>
        <source>Withdrawn on {day}; checks stop.</source>
        <translation>已于 {day} 撤回；停止核查。</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Choose a debt schedule</source>
        <translation>选择债权明细表</translation>
    </message>
    <message>
        <source>Imported: {rows} claims of {households} debtors, ¥ {total}.</source>
        <translation>已导入 {rows} 笔债权、{households} 户，合计 ¥ {total}。</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>By</source>
        <translation>导入人</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing was imported into this register yet.</source>
        <translation>本名录尚未导入过。</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销该次导入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>An import can be undone as a whole for 90 days, as long as nobody has changed or used its records.</source>
        <translation>导入后 90 天内，只要所导入的记录未被修改或使用，即可整体撤销。</translation>
    </message>
    <message>
        <source>This import was undone already.</source>
        <translation>该次导入已撤销。</translation>
    </message>
    <message>
        <source>Looking whether it can be undone…</source>
        <translation>正在查看能否撤销…</translation>
    </message>
    <message>
        <source>Undo takes {added} records out again and puts {changed} back as they were.</source>
        <translation>撤销后，新增的 {added} 条将移除，修改的 {changed} 条将恢复原样。</translation>
    </message>
    <message>
        <source>Undo the import of {name}?</source>
        <translation>撤销 {name} 的导入？</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>导入已撤销。</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
</context>
<context>
    <name>ImportState</name>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>Interview</name>
    <message>
        <source>Open questions</source>
        <translation>待答问题</translation>
    </message>
    <message>
        <source>Reading the text…</source>
        <translation>正在读取文本…</translation>
    </message>
    <message>
        <source>The questions could not be read</source>
        <translation>未能读取问题</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open</source>
        <translation>
            <numerusform>还差 %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to ask</source>
        <translation>没有待答问题</translation>
    </message>
    <message>
        <source>{name} asked for changes: {text}</source>
        <translation>{name} 要求修改：{text}</translation>
    </message>
    <message>
        <source>Clauses chosen by hand</source>
        <translation>手工选定的条款</translation>
    </message>
    <message>
        <source>put in</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Every question of this text is answered.</source>
        <translation>该文本的问题均已回答。</translation>
    </message>
    <message>
        <source>See all answers →</source>
        <translation>查看全部答案 →</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Issue this agreement?</source>
        <translation>签发这份协议？</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
</context>
<context>
    <name>IssueFlow</name>
    <message>
        <source>Issue this agreement?</source>
        <translation>签发该协议？</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Issuing</source>
        <translation>正在签发</translation>
    </message>
    <message>
        <source>It keeps its number {number}; the PDF of this version is locked and filed.</source>
        <translation>编号仍为 {number}；本版本的 PDF 将锁定并存档。</translation>
    </message>
    <message>
        <source>It takes the next contract number, {series}, for good: a number is never given twice, and one whose issue fails stays in the register as void. The PDF is locked and filed; a change then needs a new version.</source>
        <translation>将取用下一个合同编号 {series}，取用后不再使用第二次；签发失败的编号作为作废留在登记中。PDF 将锁定并存档，此后改动须出新版本。</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Destroyed or deleted</source>
        <translation>已销毁、删除</translation>
    </message>
    <message>
        <source>Sealed away</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Kept longer</source>
        <translation>继续保存</translation>
    </message>
</context>
<context>
    <name>KeyringCard</name>
    <message>
        <source>Keyring of this workstation</source>
        <translation>本机钥匙串</translation>
    </message>
    <message>
        <source>The keyring may open this vault</source>
        <translation>允许本机钥匙串打开此保险库</translation>
    </message>
    <message>
        <source>Whoever is signed in to this workstation then opens the vault without a passphrase.</source>
        <translation>开启后，凡登录本机的人无需口令即可打开保险库。</translation>
    </message>
    <message>
        <source>Looking for a keyring…</source>
        <translation>正在查找钥匙串…</translation>
    </message>
    <message>
        <source>Keyring: {name}</source>
        <translation>钥匙串：{name}</translation>
    </message>
    <message>
        <source>This workstation has no keyring that is safe enough.</source>
        <translation>本机没有足够安全的钥匙串。</translation>
    </message>
</context>
<context>
    <name>LadderEditor</name>
    <message>
        <source>Add a wording</source>
        <translation>增加文本</translation>
    </message>
    <message>
        <source>Remove this wording</source>
        <translation>删去此文本</translation>
    </message>
    <message>
        <source>Guidance for the negotiator</source>
        <translation>谈判指引</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>文本编号</translation>
    </message>
    <message>
        <source>Who may accept it</source>
        <translation>谁可以接受</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>Chinese text</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>The same lines as the Chinese text, with the same signs, references and {{ … }}. Where it is empty, editions with English name the clause and are not made.</source>
        <translation>与中文逐行对应，行首符号、引用和 {{ … }} 相同。留空的，含英文的版本会指出本条，不予生成。</translation>
    </message>
    <message>
        <source>This wording is used when</source>
        <translation>采用此文本的条件</translation>
    </message>
    <message>
        <source>This wording can be used, because {condition}.</source>
        <translation>可以采用此文本，因为：{condition}。</translation>
    </message>
    <message>
        <source>No condition: used when no wording before it is; a fallback only once accepted.</source>
        <translation>无条件：在它之前的表述均不适用时采用；退让表述须经认可才采用。</translation>
    </message>
    <message>
        <source>Move this wording up</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move this wording down</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Number the lines without a sign</source>
        <translation>给没有行首符号的各行加上“§”</translation>
    </message>
    <message>
        <source>This wording is not used; it requires: {condition}.</source>
        <translation>不采用此文本，所需条件：{condition}。</translation>
    </message>
    <message>
        <source>Negotiating position</source>
        <translation>文本等级</translation>
    </message>
    <message>
        <source>Each line begins with a sign: § numbered, - item, | plain, &gt; centred, = label|value, + cells|of|a row. {{ … }} is filled in when drafting.</source>
        <translation>每行以一个符号开头：§ 编号段落，- 项，| 普通段落，&gt; 居中，= 名称|值，+ 表格的一行|各格以竖线分开。{{ … }} 在起草时填入。</translation>
    </message>
    <message>
        <source>Insert a value</source>
        <translation>插入变量</translation>
    </message>
</context>
<context>
    <name>LawRows</name>
    <message>
        <source>Norm</source>
        <translation>规范</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条号</translation>
    </message>
    <message>
        <source>Add a norm</source>
        <translation>添加规范</translation>
    </message>
    <message>
        <source>A norm added here is marked as reported, not as read.</source>
        <translation>在此增加的依据标为“转引”，未标为“已核对原文”。</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Left the post</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>All access of {name} ends; the records are kept for one more year, then erased (PIPL, arts. 19, 47).</source>
        <translation>{name} 的全部权限终止；资料再保存一年，期满删除（个人信息保护法第十九条、第四十七条）。</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>离岗日期</translation>
    </message>
    <message>
        <source>Rights revoked on</source>
        <translation>权限收回日期</translation>
    </message>
    <message>
        <source>The same day; a later one fails BP-14 (PIPL, art. 51).</source>
        <translation>应为当日；晚于离岗日的，BP-14 不通过（个人信息保护法第五十一条）。</translation>
    </message>
    <message>
        <source>Devices and media were given back and wiped</source>
        <translation>设备和载体已交还并清除数据</translation>
    </message>
    <message>
        <source>This day lies in the future.</source>
        <translation>日期不能晚于今天。</translation>
    </message>
</context>
<context>
    <name>LibraryFiles</name>
    <message>
        <source>Import and export</source>
        <translation>导入和导出</translation>
    </message>
    <message>
        <source>Import a library file…</source>
        <translation>导入条款库文件…</translation>
    </message>
    <message>
        <source>Clauses from Word or text…</source>
        <translation>从 Word 或者文本导入条款…</translation>
    </message>
    <message>
        <source>Export the library as one file…</source>
        <translation>导出整个条款库…</translation>
    </message>
    <message>
        <source>Export the clause library</source>
        <translation>导出条款库</translation>
    </message>
    <message>
        <source>Choose a text of clauses</source>
        <translation>选择条款文本</translation>
    </message>
    <message>
        <source>Word documents and texts (*.docx *.txt *.md)</source>
        <translation>Word 文档和文本 (*.docx *.txt *.md)</translation>
    </message>
    <message>
        <source>Choose a library file</source>
        <translation>选择条款库文件</translation>
    </message>
    <message>
        <source>Clause libraries (*.toml)</source>
        <translation>条款库文件 (*.toml)</translation>
    </message>
    <message>
        <source>Import a clause library</source>
        <translation>导入条款库</translation>
    </message>
    <message>
        <source>Saved: {saved}; unchanged: {unchanged}.</source>
        <translation>已保存 {saved} 条，{unchanged} 条没有变化。</translation>
    </message>
    <message>
        <source>{count} clauses added: {clauses}.</source>
        <translation>已新增 {count} 条条款：{clauses}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Clauses the library has already get a new edition, others are added. Nothing is kept when one of them has faults.</source>
        <translation>库中已有的条款存为新版本，没有的条款加入库中。任何一条有错误，全部不保存。</translation>
    </message>
</context>
<context>
    <name>ListExport</name>
    <message>
        <source>Export this list</source>
        <translation>导出列表</translation>
    </message>
    <message>
        <source>The list was saved as {name}.</source>
        <translation>列表已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>ListFace</name>
    <message>
        <source>The list could not be loaded.</source>
        <translation>无法载入列表。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Nothing matches the search and filters.</source>
        <translation>没有符合搜索和筛选条件的记录。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>ListToolbar</name>
    <message>
        <source>Search {names}</source>
        <translation>搜索{names}</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出此列表</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} / 共 {total} 条</translation>
    </message>
    <message>
        <source>{count} in total</source>
        <translation>共 {count} 条</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 条</translation>
    </message>
</context>
<context>
    <name>LoanDialog</name>
    <message>
        <source>Lend original {number}</source>
        <translation>借出第 {number} 份原件</translation>
    </message>
    <message>
        <source>Lend</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Today reminds you when it is to be back.</source>
        <translation>到期前“工作台”会提醒。</translation>
    </message>
    <message>
        <source>Lent to</source>
        <translation>借阅人</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Lent on</source>
        <translation>借出日期</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应还日期</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation>打开其他保险库</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>新建保险库</translation>
    </message>
    <message>
        <source>Open with the keyring</source>
        <translation>用钥匙串打开</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份：{when}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Works offline · only the recovery key replaces a forgotten passphrase</source>
        <translation>离线运行 · 不联网 · 忘记口令只能用恢复密钥打开</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用口令</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
    <message>
        <source>Try again in {seconds} s</source>
        <translation>{seconds} 秒后可重试</translation>
    </message>
</context>
<context>
    <name>LookupGuide</name>
    <message>
        <source>Copy what to type there and take the next capture as its result (L)</source>
        <translation>复制要输入的内容，并把下一次粘贴作为查询结果（L）</translation>
    </message>
    <message>
        <source>(L) Look up: {register}</source>
        <translation>（L）去查询：{register}</translation>
    </message>
    <message>
        <source>Type there: {text}</source>
        <translation>输入：{text}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>复制 {text}</translation>
    </message>
    <message>
        <source>Capture: {text}</source>
        <translation>截取：{text}</translation>
    </message>
    <message>
        <source>Watch for: {text}</source>
        <translation>注意：{text}</translation>
    </message>
    <message>
        <source>Then paste the capture here with Ctrl+V.</source>
        <translation>截图后回到这里，按 Ctrl+V 粘贴。</translation>
    </message>
</context>
<context>
    <name>ManageFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>已存的筛选</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Deleting a filter deletes none of the records it shows.</source>
        <translation>删除筛选不会删除任何记录。</translation>
    </message>
    <message>
        <source>Delete this filter</source>
        <translation>删除该筛选</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>请填写筛选名称。</translation>
    </message>
</context>
<context>
    <name>MaskedValue</name>
    <message>
        <source>Show {name}</source>
        <translation>显示{name}</translation>
    </message>
    <message>
        <source>Copy {name} for 10 seconds</source>
        <translation>复制{name}（10 秒后清除）</translation>
    </message>
    <message>
        <source>Hide {name}</source>
        <translation>隐藏{name}</translation>
    </message>
</context>
<context>
    <name>MatterColumns</name>
    <message>
        <source>Matter</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>债权处置方式</translation>
    </message>
</context>
<context>
    <name>MatterExporting</name>
    <message>
        <source>Export the agreement with everything that was said about it?</source>
        <translation>把本协议连同全部内容导出？</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The matter file and its schedule are not encrypted. They hold personal data in full: names, identity numbers, telephones, claims. Keep them on an encrypted medium and delete them once they were read in. The export is kept in the history.</source>
        <translation>合同事项文件和债权明细没有加密，含有个人信息全文：姓名、证件号码、电话、债权。请存放在加密介质上，导入后删除。导出记入历史。</translation>
    </message>
    <message>
        <source>Export as a matter file</source>
        <translation>导出为合同事项文件</translation>
    </message>
    <message>
        <source>The agreement was exported to {file}.</source>
        <translation>协议已导出为 {file}。</translation>
    </message>
    <message>
        <source>Before it can be read in, {count} keys of the file are still to be filled: {places}.</source>
        <translation>导入之前，文件还有 {count} 个键须补填：{places}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>MatterHeader</name>
    <message>
        <source>Their paper: {name}</source>
        <translation>相对方文本：{name}</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Assignment agreement</source>
        <translation>债权转让协议</translation>
    </message>
    <message>
        <source>Entrustment agreement</source>
        <translation>委托催收协议</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>It needs an approval first.</source>
        <translation>须先批准。</translation>
    </message>
    <message>
        <source>Register the signing…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>确认生效</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Archive…</source>
        <translation>归档…</translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation>签发…</translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation>退回修改…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>新版本…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Review: {name}</source>
        <translation>复核：{name}</translation>
    </message>
    <message>
        <source>Export as a matter file…</source>
        <translation>导出为合同事项文件…</translation>
    </message>
</context>
<context>
    <name>MatterHistory</name>
    <message>
        <source>Opened the matter</source>
        <translation>新建事项</translation>
    </message>
    <message>
        <source>Changed the basics</source>
        <translation>修改基本信息</translation>
    </message>
    <message>
        <source>Answered a question</source>
        <translation>回答问题</translation>
    </message>
    <message>
        <source>Took an answer back</source>
        <translation>撤回答案</translation>
    </message>
    <message>
        <source>Changed the terms</source>
        <translation>修改要素</translation>
    </message>
    <message>
        <source>Changed the people</source>
        <translation>调整人员</translation>
    </message>
    <message>
        <source>Chose a clause</source>
        <translation>选定条款</translation>
    </message>
    <message>
        <source>Took in the other side&apos;s paper</source>
        <translation>采用相对方文本</translation>
    </message>
    <message>
        <source>Made our own text the contract again</source>
        <translation>改回本单位文本</translation>
    </message>
    <message>
        <source>Said what lines of their paper carry</source>
        <translation>指明相对方文本各段承载的内容</translation>
    </message>
    <message>
        <source>Took back what a line of theirs carries</source>
        <translation>撤回对相对方文本某段的指明</translation>
    </message>
    <message>
        <source>Began a new version</source>
        <translation>建立新版本</translation>
    </message>
    <message>
        <source>Sent for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Asked for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Let an obstacle pass</source>
        <translation>放行一项障碍</translation>
    </message>
    <message>
        <source>Acknowledged a warning</source>
        <translation>知悉一项警示</translation>
    </message>
    <message>
        <source>Registered the signing</source>
        <translation>登记了签署</translation>
    </message>
    <message>
        <source>Noted a condition precedent</source>
        <translation>登记了生效条件</translation>
    </message>
    <message>
        <source>Put in force</source>
        <translation>确认生效</translation>
    </message>
    <message>
        <source>Ended the agreement</source>
        <translation>终止了协议</translation>
    </message>
    <message>
        <source>Archived the agreement</source>
        <translation>将协议归档</translation>
    </message>
    <message>
        <source>Asked for seals</source>
        <translation>申请用印</translation>
    </message>
    <message>
        <source>Noted a step before the hand-over</source>
        <translation>登记移交前的事项</translation>
    </message>
    <message>
        <source>Logged a seal</source>
        <translation>登记了用印</translation>
    </message>
    <message>
        <source>Imported from a matter file</source>
        <translation>由事项文件导入</translation>
    </message>
    <message>
        <source>Reserved a contract number</source>
        <translation>预留合同编号</translation>
    </message>
    <message>
        <source>Voided a contract number</source>
        <translation>作废合同编号</translation>
    </message>
    <message>
        <source>Issued and filed</source>
        <translation>签发并归档</translation>
    </message>
    <message>
        <source>Took over a schedule</source>
        <translation>采用债权明细表</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Other side&apos;s number</source>
        <translation>对方合同编号</translation>
    </message>
    <message>
        <source>Drafted by</source>
        <translation>起草人</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Their paper</source>
        <translation>相对方文本</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>承载</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>关口</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>First officer</source>
        <translation>第一名负责人</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>第二名负责人</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Placed an original</source>
        <translation>登记原件存放处</translation>
    </message>
    <message>
        <source>Lent an original</source>
        <translation>借出原件</translation>
    </message>
    <message>
        <source>An original came back</source>
        <translation>原件归还</translation>
    </message>
    <message>
        <source>Decided about old papers</source>
        <translation>决定到期资料的处理</translation>
    </message>
    <message>
        <source>Reckoned how long papers are kept</source>
        <translation>计算保存期限</translation>
    </message>
    <message>
        <source>Commented on the text</source>
        <translation>提出意见</translation>
    </message>
    <message>
        <source>Replied to a comment</source>
        <translation>答复意见</translation>
    </message>
    <message>
        <source>Called a comment resolved</source>
        <translation>将意见标为已解决</translation>
    </message>
    <message>
        <source>Opened a comment again</source>
        <translation>重新打开意见</translation>
    </message>
    <message>
        <source>Clause or article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>提出意见</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Chose a wording of a clause</source>
        <translation>选用条款文本</translation>
    </message>
    <message>
        <source>Accepted a wording of a clause</source>
        <translation>接受非标准文本</translation>
    </message>
    <message>
        <source>Chose a template</source>
        <translation>选用模板</translation>
    </message>
    <message>
        <source>Decided about a newer template</source>
        <translation>处理模板新版本</translation>
    </message>
    <message>
        <source>Decided about a newer clause</source>
        <translation>处理条款新版本</translation>
    </message>
</context>
<context>
    <name>MatterPeople</name>
    <message>
        <source>key person</source>
        <translation>关键人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>Works for</source>
        <translation>所属单位</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>最近到期</translation>
    </message>
</context>
<context>
    <name>MatterTermsForm</name>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>The other side&apos;s contract number</source>
        <translation>对方合同编号</translation>
    </message>
    <message>
        <source>Review the agreement rests on</source>
        <translation>作为依据的审查</translation>
    </message>
    <message>
        <source>What the buyer is</source>
        <translation>受让方类别</translation>
    </message>
    <message>
        <source>Rows of the schedule in print</source>
        <translation>明细表打印方式</translation>
    </message>
    <message>
        <source>Impact assessment (PIPL 55, 56)</source>
        <translation>影响评估（个人信息保护法第55、56条）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险等级</translation>
    </message>
    <message>
        <source>Recipient (credit code)</source>
        <translation>接收方（统一社会信用代码）</translation>
    </message>
    <message>
        <source>As the assessment names it.</source>
        <translation>以评估报告所载为准。</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Persons concerned</source>
        <translation>涉及人数</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>处置措施</translation>
    </message>
    <message>
        <source>Needed when the risk is high.</source>
        <translation>风险等级为“高”时必填。</translation>
    </message>
    <message>
        <source>First hand-over of data</source>
        <translation>首次移交数据</translation>
    </message>
    <message>
        <source>The assessment must come before it.</source>
        <translation>评估应当在此之前完成。</translation>
    </message>
    <message>
        <source>Ground for giving personal data to the buyer (PIPL 13, 23)</source>
        <translation>向受让方提供个人信息的依据（个人信息保护法第13、23条）</translation>
    </message>
    <message>
        <source>Ground unless a row says otherwise</source>
        <translation>依据（明细表另有记载的从其记载）</translation>
    </message>
    <message>
        <source>Lawyer&apos;s opinion</source>
        <translation>律师意见</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Debtors told before the collection is entrusted</source>
        <translation>委托催收前对债务人的告知</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>May the claims be transferred? (Civil Code 545, 445)</source>
        <translation>债权能否转让（民法典第545、445条）</translation>
    </message>
    <message>
        <source>By nature</source>
        <translation>依性质可以转让</translation>
    </message>
    <message>
        <source>By law</source>
        <translation>依法律可以转让</translation>
    </message>
    <message>
        <source>Do the base contracts bar it?</source>
        <translation>基础合同是否约定不得转让</translation>
    </message>
    <message>
        <source>Pledged?</source>
        <translation>是否已出质</translation>
    </message>
    <message>
        <source>Number of the register search</source>
        <translation>登记查询编号</translation>
    </message>
    <message>
        <source>Searched on</source>
        <translation>查询日期</translation>
    </message>
    <message>
        <source>Within ten working days before signing.</source>
        <translation>应在签署前十个工作日内。</translation>
    </message>
    <message>
        <source>Passing of the claims and payment</source>
        <translation>债权转移与付款</translation>
    </message>
    <message>
        <source>The claims pass</source>
        <translation>债权转移时点</translation>
    </message>
    <message>
        <source>Price received on</source>
        <translation>价款到账日期</translation>
    </message>
    <message>
        <source>Security for the price</source>
        <translation>价款担保</translation>
    </message>
    <message>
        <source>Notice to the debtors (Civil Code 546)</source>
        <translation>对债务人的通知（民法典第546条）</translation>
    </message>
    <message>
        <source>Who notifies</source>
        <translation>由谁通知</translation>
    </message>
    <message>
        <source>Within working days</source>
        <translation>工作日内</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>保证金</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>到账日期</translation>
    </message>
    <message>
        <source>Our own approval</source>
        <translation>本单位内部批准</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>批准文号</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State-owned assets</source>
        <translation>国有资产</translation>
    </message>
    <message>
        <source>Is our side State-owned?</source>
        <translation>本单位是否属于国有</translation>
    </message>
    <message>
        <source>Exchange record</source>
        <translation>产权交易记录编号</translation>
    </message>
    <message>
        <source>Exemption paper</source>
        <translation>豁免文件编号</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>签署人</translation>
    </message>
    <message>
        <source>For our side</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>For the other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>By authority of</source>
        <translation>签署权限</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>授权委托书编号</translation>
    </message>
    <message>
        <source>Sub-processors (CL-09)</source>
        <translation>再委托的第三人（CL-09）</translation>
    </message>
    <message>
        <source>Who else will handle the data</source>
        <translation>还有谁会处理客户信息</translation>
    </message>
    <message>
        <source>One per line: name, kind, day of consent.</source>
        <translation>每行一个：名称，类别，同意日期。</translation>
    </message>
    <message>
        <source>Languages of the text</source>
        <translation>文本语言</translation>
    </message>
    <message>
        <source>How articles are counted</source>
        <translation>条款编号方式</translation>
    </message>
</context>
<context>
    <name>MatterWords</name>
    <message>
        <source>Assignment of claims</source>
        <translation>债权转让</translation>
    </message>
    <message>
        <source>Entrusted collection</source>
        <translation>委托催收</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Consumer finance company</source>
        <translation>消费金融公司</translation>
    </message>
    <message>
        <source>Micro-lender</source>
        <translation>小额贷款公司</translation>
    </message>
    <message>
        <source>Auto finance company</source>
        <translation>汽车金融公司</translation>
    </message>
    <message>
        <source>Non-financial company</source>
        <translation>非金融企业</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>贷款</translation>
    </message>
    <message>
        <source>Credit cards</source>
        <translation>信用卡</translation>
    </message>
    <message>
        <source>Trade receivables</source>
        <translation>贸易应收款</translation>
    </message>
    <message>
        <source>Judgment claims</source>
        <translation>生效法律文书确认的债权</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>租赁</translation>
    </message>
    <message>
        <source>Mixed claims</source>
        <translation>混合债权</translation>
    </message>
    <message>
        <source>Collection agency</source>
        <translation>催收机构</translation>
    </message>
    <message>
        <source>Other company that buys receivables</source>
        <translation>受让应收账款的其他企业</translation>
    </message>
    <message>
        <source>Asset management company (AMC)</source>
        <translation>资产管理公司</translation>
    </message>
    <message>
        <source>Local AMC</source>
        <translation>地方资产管理公司</translation>
    </message>
    <message>
        <source>Financial asset investment company (AIC)</source>
        <translation>金融资产投资公司</translation>
    </message>
    <message>
        <source>Lending platform</source>
        <translation>网络贷款平台</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>What the file brings</source>
        <translation>文件带来的内容</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>{collector}, from {by}, {on}</source>
        <translation>{collector}，{by} 于 {on} 导出</translation>
    </message>
    <message>
        <source>New answers: {n}</source>
        <translation>新结论 {n} 项</translation>
    </message>
    <message>
        <source>the same on both sides: {n}</source>
        <translation>两边一致 {n} 项</translation>
    </message>
    <message>
        <source>new pieces of evidence: {n}</source>
        <translation>新证据 {n} 份</translation>
    </message>
    <message>
        <source>the review is new here</source>
        <translation>本库尚无此次审查</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Choose one answer for each of these checks: {checks}.</source>
        <translation>请为以下检查各选定一个结论：{checks}。</translation>
    </message>
    <message>
        <source>Both reviewers answered these; choose one for each</source>
        <translation>以下检查两位审查人结论不同，请逐项选定</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本库</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
</context>
<context>
    <name>MetDialog</name>
    <message>
        <source>Condition precedent met</source>
        <translation>生效条件已落实</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Met on</source>
        <translation>落实日期</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Which paper, its number, where it lies.</source>
        <translation>什么文件、编号、存放处。</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>Name</source>
        <translation>命名</translation>
    </message>
    <message>
        <source>After that it opens in the editor, where it is checked and can be tried on a matter.</source>
        <translation>完成后在编辑器中打开，接受检查，并可在合同事项上试用。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kept in the history; write it for a reader in three years.</source>
        <translation>记入历史；请写得让三年后的人也看得懂。</translation>
    </message>
    <message>
        <source>A template needs a title.</source>
        <translation>请填写模板名称。</translation>
    </message>
    <message>
        <source>Give the reason first.</source>
        <translation>请先写明理由。</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
</context>
<context>
    <name>NewClauseDialog</name>
    <message>
        <source>Write a clause</source>
        <translation>撰写条款</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入条款库</translation>
    </message>
    <message>
        <source>One paragraph a line; each becomes a numbered paragraph of the article.</source>
        <translation>每款写一行，各成为条文中的一个编号款。</translation>
    </message>
    <message>
        <source>A clause needs a title.</source>
        <translation>请填写条款名称。</translation>
    </message>
    <message>
        <source>Write the standard wording.</source>
        <translation>请写标准文本。</translation>
    </message>
    <message>
        <source>Appears in</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>The clause starts as optional. Conditions, further wordings, its English and its legal basis are added on its page.</source>
        <translation>新条款先作为选用条款；适用条件、其他文本、英文和法律依据在条款页面补充。</translation>
    </message>
    <message>
        <source>Title (Chinese)</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Standard wording (Chinese)</source>
        <translation>标准文本</translation>
    </message>
    <message>
        <source>The template and the article or annex it appears in; it can be chosen later. Into a template of your own it is put there, under “Clauses”.</source>
        <translation>选择所在的模板及条文或附件；可以以后再选。放入自有模板的，在该模板的“条款”页添加。</translation>
    </message>
</context>
<context>
    <name>NewMatterDialog</name>
    <message>
        <source>New agreement</source>
        <translation>新建协议</translation>
    </message>
    <message>
        <source>Begin drafting</source>
        <translation>开始起草</translation>
    </message>
    <message>
        <source>These answers decide which agreement, checks and gates apply.</source>
        <translation>以下回答决定适用哪一种协议、哪些检查和关口。</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>请选择一项。</translation>
    </message>
    <message>
        <source>The two sides must differ.</source>
        <translation>双方不能相同。</translation>
    </message>
    <message>
        <source>Sell the claims</source>
        <translation>把债权卖出</translation>
    </message>
    <message>
        <source>Have them collected for us</source>
        <translation>委托对方代为催收</translation>
    </message>
    <message>
        <source>The claims change hands: the buyer becomes the creditor and collects for itself, we receive a price and notify the debtors (Civil Code 545, 546). Customer data is provided to an independent recipient (PIPL 23).</source>
        <translation>债权转手：受让方成为债权人，自行催收；本单位收取价款并通知债务人（民法典第545、546条）。客户信息是提供给独立的接收方（个人信息保护法第23条）。</translation>
    </message>
    <message>
        <source>The claims stay ours: the other side collects in our name for a commission, follows our instructions and our supervision (Civil Code 919). It processes customer data for us and gives it back or deletes it (PIPL 21).</source>
        <translation>债权仍归本单位：对方以本单位名义代为催收、收取佣金，服从本单位的指示和监督（民法典第919条）。客户信息由对方受托处理，期满返还或者删除（个人信息保护法第21条）。</translation>
    </message>
    <message>
        <source>Handing debts over means one of two different things; choose which one is meant.</source>
        <translation>“把债权交出去”有两种完全不同的含义，请先选定是哪一种。</translation>
    </message>
    <message>
        <source>A licensed lender never sells the debts of natural persons to a collection agency or another company: bad personal loans go only to an AMC, a qualified local AMC or an AIC, in bulk and through the registration centre. The agreement can be drafted but not issued, and nobody may let that pass. What is usually meant is entrusted collection.</source>
        <translation>持牌机构不得将自然人债权卖给催收机构或者其他企业：个人不良贷款只能通过登记流转中心批量转让给资产管理公司、符合条件的地方资产管理公司或者金融资产投资公司。该协议可以起草，但不能签发，任何人不得放行。通常的本意是委托催收。</translation>
    </message>
    <message>
        <source>Bad personal loans are sold in bulk through the registration centre; the buyer collects for itself and must not sell on. The pilot has an end date: check that it still runs.</source>
        <translation>个人不良贷款应通过登记流转中心批量转让，受让方自行清收，不得再转让。试点有截止日期，请确认仍在试点期内。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The one that came with the program</source>
        <translation>随程序提供的模板</translation>
    </message>
</context>
<context>
    <name>NewMatterForm</name>
    <message>
        <source>Which road do the claims take?</source>
        <translation>债权走哪一条路径？</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>What is our organisation?</source>
        <translation>本单位属于哪一类？</translation>
    </message>
    <message>
        <source>What kind of claims?</source>
        <translation>债权属于哪一类？</translation>
    </message>
    <message>
        <source>What is the buyer?</source>
        <translation>受让方属于哪一类？</translation>
    </message>
    <message>
        <source>Matter reference</source>
        <translation>事项编号</translation>
    </message>
    <message>
        <source>Left empty, it is numbered by the day.</source>
        <translation>不填则按日期编号。</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>The two lines differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>The passphrase needs at least {count} characters.</source>
        <translation>口令至少需要 {count} 个字符。</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>很弱</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>弱</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>很强</translation>
    </message>
    <message>
        <source>{strength}: guessing it takes {time}</source>
        <translation>{strength}：猜中约需 {time}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>At least 15 characters. Several unrelated words are easy to keep in mind and hard to guess.</source>
        <translation>至少 15 个字符。几个互不相干的词，既好记又难猜。</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
</context>
<context>
    <name>NoCaptureDialog</name>
    <message>
        <source>The same as before, without a capture</source>
        <translation>无变化，但没有截图</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>{subject}: nothing was pasted for this look-up. Close this and press Ctrl+V with the capture on the clipboard, or say why there is none; your name and the day are kept with it.</source>
        <translation>{subject}：本次查询没有粘贴截图。请关闭本窗口，复制截图后按 Ctrl+V；确实没有的，请说明原因，您的姓名和日期将一并留存。</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note a change of the law</source>
        <translation>登记法律修订</translation>
    </message>
    <message>
        <source>Note the change</source>
        <translation>登记修订</translation>
    </message>
    <message>
        <source>{norm}. Every clause, template, check and open agreement that cites these articles is listed and waits until somebody decides about it.</source>
        <translation>{norm}。引用这些条文的条款、模板、检查项和未了结的协议都会列出，等待作出决定。</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>条号</translation>
    </message>
    <message>
        <source>As 21, 55-57, 253-1; empty for the whole norm (repealed or made anew).</source>
        <translation>写成 21、55-57、253之一；留空表示整部规范（废止或者重新制定）。</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>修订内容</translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>这不是日期，请写成 2026-11-23。</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Look in:</source>
        <translation>所在文件夹：</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>文件类型：</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Contract numbers</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>contract numbers</source>
        <translation>合同编号</translation>
    </message>
    <message>
        <source>No number was taken yet.</source>
        <translation>尚未取过编号。</translation>
    </message>
    <message>
        <source>An agreement gets its number when it is issued.</source>
        <translation>协议签发时取得编号。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Every number is given once. One that stands on nothing stays here as void.</source>
        <translation>编号只用一次；没有用上的编号保留在此，注明作废。</translation>
    </message>
</context>
<context>
    <name>ObstacleCard</name>
    <message>
        <source>Let pass by {names}: {reason}</source>
        <translation>由 {names} 放行：{reason}</translation>
    </message>
    <message>
        <source>Read by {names}</source>
        <translation>{names} 已阅</translation>
    </message>
    <message>
        <source>Two officers let it pass…</source>
        <translation>由两名负责人放行…</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>我已阅知</translation>
    </message>
</context>
<context>
    <name>OfferBar</name>
    <message>
        <source>The library has newer editions of {clauses}. The draft keeps what it has until you decide.</source>
        <translation>条款库中 {clauses} 已有新版本。在您决定之前，本草稿沿用现有文本。</translation>
    </message>
    <message>
        <source>Look at the changes</source>
        <translation>查看修改</translation>
    </message>
</context>
<context>
    <name>OffersDialog</name>
    <message>
        <source>Newer editions of clauses</source>
        <translation>条款的新版本</translation>
    </message>
    <message>
        <source>What the draft has, and the newer edition</source>
        <translation>草稿现有文本与新版本</translation>
    </message>
    <message>
        <source>Accept the newer edition</source>
        <translation>采用新版本</translation>
    </message>
    <message>
        <source>Keep what the draft has</source>
        <translation>沿用现有文本</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>Left what the draft has, right the newer edition. Issued documents never change.</source>
        <translation>左为草稿现有文本，右为新版本。已签发的文件不受影响。</translation>
    </message>
    <message>
        <source>Left what the draft has, right the newer edition. Accepting one voids the approval.</source>
        <translation>左为草稿现有文本，右为新版本。采用新版本后，原审批失效。</translation>
    </message>
    <message>
        <source>{clause}: edition {version}, {who}: {reason}</source>
        <translation>{clause}：版本 {version}，{who}；理由：{reason}</translation>
    </message>
    <message>
        <source>{clause}: retired by {who}: {reason}</source>
        <translation>{clause}：{who}停用；理由：{reason}</translation>
    </message>
</context>
<context>
    <name>OfficerDialog</name>
    <message>
        <source>Add an officer</source>
        <translation>添加使用者</translation>
    </message>
    <message>
        <source>Change an officer</source>
        <translation>修改使用者</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>OfficerPassphraseDialog</name>
    <message>
        <source>Passphrase of {name}</source>
        <translation>{name} 的口令</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{name} types it here, unseen by you, and can change it later.</source>
        <translation>请 {name} 本人在此输入，旁人回避；以后可自行修改。</translation>
    </message>
</context>
<context>
    <name>OpenFileDialog</name>
    <message>
        <source>Take in a review file</source>
        <translation>接收审查文件</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>{name}: nothing is taken over before you have seen what it holds.</source>
        <translation>{name}：查看内容并确认之前，不会合并任何内容。</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>文件的密码短语</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>请输入密码短语。</translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message>
        <source>Go there →</source>
        <translation>前往 →</translation>
    </message>
    <message>
        <source>Go to: {what}</source>
        <translation>前往：{what}</translation>
    </message>
</context>
<context>
    <name>OriginalsCard</name>
    <message>
        <source>Originals</source>
        <translation>原件</translation>
    </message>
    <message>
        <source>Where each original lies is kept from the signing on.</source>
        <translation>登记签署之后，在此记录每份原件的存放处。</translation>
    </message>
    <message>
        <source>Lent before: {loans}</source>
        <translation>借阅记录：{loans}</translation>
    </message>
    <message>
        <source>Original {number}: {place}</source>
        <translation>第 {number} 份：{place}</translation>
    </message>
    <message>
        <source>Place…</source>
        <translation>存放处…</translation>
    </message>
    <message>
        <source>Lend…</source>
        <translation>借出…</translation>
    </message>
    <message>
        <source>Came back…</source>
        <translation>归还…</translation>
    </message>
    <message>
        <source>with {borrower} since {lent} for {purpose}; due back {due}</source>
        <translation>{lent} 借给{borrower}，用于{purpose}；应于 {due} 归还</translation>
    </message>
    <message>
        <source>with {borrower} since {lent} for {purpose}; overdue since {due}</source>
        <translation>{lent} 借给{borrower}，用于{purpose}；应于 {due} 归还，已逾期</translation>
    </message>
    <message>
        <source>{number} to {borrower}, {lent} to {back}</source>
        <translation>第 {number} 份，{borrower}，{lent} 至 {back}</translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>All reviews</source>
        <translation>全部审查</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>Before a decision:</source>
        <translation>作出决定前还需：</translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n 项阻断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 项警示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking check(s) open</source>
        <translation>
            <numerusform>%n 项阻断项未查</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision possible yet</source>
        <translation>尚不能作出决定</translation>
    </message>
    <message>
        <source>Can only be turned down</source>
        <translation>只能不予准入</translation>
    </message>
    <message>
        <source>At best: {outcome}</source>
        <translation>目前最多可作：{outcome}</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Let one obstacle pass</source>
        <translation>放行一项障碍</translation>
    </message>
    <message>
        <source>Let it pass</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Two officers who neither drafted nor reviewed decide this together. It is journalled and printed in the record of the issue.</source>
        <translation>由两名既未起草也未复核的负责人共同决定，记入日志并打印在签发记录中。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Choose somebody else than the first officer.</source>
        <translation>请选择另一名负责人。</translation>
    </message>
    <message>
        <source>The two officers must differ.</source>
        <translation>两名负责人不能是同一人。</translation>
    </message>
    <message>
        <source>Give the reason in at least {count} characters.</source>
        <translation>理由不少于 {count} 个字。</translation>
    </message>
    <message>
        <source>{count} of at least {least} characters; printed in the record of the issue.</source>
        <translation>已写 {count} 字，至少 {least} 字；将打印在签发记录中。</translation>
    </message>
</context>
<context>
    <name>OverrideForm</name>
    <message>
        <source>First officer</source>
        <translation>第一名负责人</translation>
    </message>
    <message>
        <source>Own passphrase</source>
        <translation>本人口令</translation>
    </message>
    <message>
        <source>Second officer</source>
        <translation>第二名负责人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>At least 20 characters; it is printed in the record of the issue.</source>
        <translation>不少于 20 个字；将打印在签发记录中。</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>Collectors by status</source>
        <translation>机构状态</translation>
    </message>
    <message>
        <source>Pass rate by chapter, in percent</source>
        <translation>各章通过率（%）</translation>
    </message>
    <message>
        <source>Admissions that end, by month</source>
        <translation>准入决定到期（按月）</translation>
    </message>
    <message>
        <source>First blocking check that runs out, by month</source>
        <translation>首个阻断项到期（按月）</translation>
    </message>
    <message>
        <source>Decisions of the last twelve months</source>
        <translation>近十二个月的决定</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>State of {day}</source>
        <translation>截至 {day}</translation>
    </message>
    <message>
        <source>collectors: {n}</source>
        <translation>登记机构 {n} 家</translation>
    </message>
    <message>
        <source>reviews running: {n}</source>
        <translation>进行中的审查 {n} 项</translation>
    </message>
    <message>
        <source>admissions older than their year: {n}</source>
        <translation>已过期的准入决定 {n} 项</translation>
    </message>
    <message>
        <source>stale decisions: {n}</source>
        <translation>依据已变化的决定 {n} 项</translation>
    </message>
    <message>
        <source>conditions open: {n}, overdue: {late}</source>
        <translation>未完成的条件 {n} 项，逾期 {late} 项</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二个月</translation>
    </message>
</context>
<context>
    <name>OwnAsks</name>
    <message>
        <source>What this template asks and no other agreement does</source>
        <translation>通用填写项之外，本模板自己要问的内容</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>提问…</translation>
    </message>
    <message>
        <source>Questions ({count})…</source>
        <translation>提问（{count}）…</translation>
    </message>
    <message>
        <source>Questions of this template</source>
        <translation>本模板自己的提问</translation>
    </message>
</context>
<context>
    <name>OwnQuestions</name>
    <message>
        <source>Text, one line</source>
        <translation>文字（一行）</translation>
    </message>
    <message>
        <source>Text, several lines</source>
        <translation>文字（多行）</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Decimal number</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>Amount of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source> (may stay empty)</source>
        <translation>（可不填）</translation>
    </message>
</context>
<context>
    <name>PackChanges</name>
    <message>
        <source>New check</source>
        <translation>新增检查项</translation>
    </message>
    <message>
        <source>No longer in the pack</source>
        <translation>已不在审查清单中</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Moved to another place</source>
        <translation>调整了顺序</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Evidence expected</source>
        <translation>所需证据</translation>
    </message>
    <message>
        <source>Where to look it up</source>
        <translation>去哪里查</translation>
    </message>
    <message>
        <source>Red flag</source>
        <translation>危险信号</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Check or condition</source>
        <translation>检查项或者条件</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>A blocking failure stops</source>
        <translation>阻断项不通过时阻断的是</translation>
    </message>
    <message>
        <source>How long an answer holds</source>
        <translation>答案有效期</translation>
    </message>
    <message>
        <source>When it is asked</source>
        <translation>在什么情况下审查</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>适用的债权人</translation>
    </message>
    <message>
        <source>Type of answer</source>
        <translation>答案类型</translation>
    </message>
    <message>
        <source>Graver finding</source>
        <translation>加重情形</translation>
    </message>
    <message>
        <source>Rule ends</source>
        <translation>规则终止日</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>停用日期</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近复核</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>The pack itself</source>
        <translation>审查清单本身</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>不设期限</translation>
    </message>
    <message>
        <source>Assignment or entrustment</source>
        <translation>债权处置方式</translation>
    </message>
</context>
<context>
    <name>PackEditor</name>
    <message>
        <source>All packs</source>
        <translation>全部审查清单</translation>
    </message>
    <message>
        <source>Versions and changes</source>
        <translation>版本与修改</translation>
    </message>
    <message>
        <source>Export as one file</source>
        <translation>导出为文件</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>复制后修改</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Own pack</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>What was typed before the lock is here again; it is not saved yet.</source>
        <translation>锁定前所作的修改已恢复，尚未保存。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Version {version}, not saved yet</source>
        <translation>版本 {version}，有未保存的修改</translation>
    </message>
    <message>
        <source>Leave the pack without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>Throw the changes away</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>What you changed since the last version is lost.</source>
        <translation>自上一版本以来的修改将丢失。</translation>
    </message>
    <message>
        <source>Use for new reviews</source>
        <translation>用于新的审查</translation>
    </message>
    <message>
        <source>Saved as version {version}; new reviews use it.</source>
        <translation>已保存为版本 {version}，新的审查使用此版本。</translation>
    </message>
    <message>
        <source>Saved as version {version}. Choose &apos;Use for new reviews&apos; to have it asked.</source>
        <translation>已保存为版本 {version}。点“用于新的审查”后，新的审查才会使用。</translation>
    </message>
</context>
<context>
    <name>PackExport</name>
    <message>
        <source>Export the pack as one file</source>
        <translation>将审查清单导出为文件</translation>
    </message>
    <message>
        <source>The pack was saved as {name}.</source>
        <translation>审查清单已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>PackWords</name>
    <message>
        <source> / </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A condition that menus cannot show: {text}</source>
        <translation>无法用菜单显示的条件：{text}</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一律审查</translation>
    </message>
    <message>
        <source> or </source>
        <translation>，或者</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，并且</translation>
    </message>
    <message>
        <source>{name} {relation} {values}</source>
        <translation>{name}{relation}{values}</translation>
    </message>
    <message>
        <source>Kind of creditor</source>
        <translation>债权人类型</translation>
    </message>
    <message>
        <source>Kind of claims</source>
        <translation>债权类型</translation>
    </message>
    <message>
        <source>Channels of contact</source>
        <translation>催收方式</translation>
    </message>
    <message>
        <source>Debtors are persons</source>
        <translation>债务人为自然人</translation>
    </message>
    <message>
        <source>The buyer contacts debtors itself</source>
        <translation>受让方自行联系债务人</translation>
    </message>
    <message>
        <source>Large portfolio</source>
        <translation>大额组合</translation>
    </message>
    <message>
        <source>Who employs the person</source>
        <translation>人员所属单位</translation>
    </message>
    <message>
        <source>Key person</source>
        <translation>关键人员</translation>
    </message>
    <message>
        <source>We ourselves</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>The collector</source>
        <translation>催收机构</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>不审查</translation>
    </message>
    <message>
        <source>is</source>
        <translation>为</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不为</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>Result only</source>
        <translation>仅填结果</translation>
    </message>
    <message>
        <source>Number with a threshold</source>
        <translation>数值（设门槛）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>单项选择</translation>
    </message>
    <message>
        <source>Any number of several</source>
        <translation>多项选择</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Financial creditors</source>
        <translation>金融类债权人</translation>
    </message>
    <message>
        <source>Other creditors</source>
        <translation>其他债权人</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Consumer finance</source>
        <translation>消费金融</translation>
    </message>
    <message>
        <source>Lending platform</source>
        <translation>网络贷款平台</translation>
    </message>
    <message>
        <source>AMC</source>
        <translation>资产管理公司</translation>
    </message>
    <message>
        <source>Non-financial company</source>
        <translation>非金融企业</translation>
    </message>
    <message>
        <source>the decision on the collector</source>
        <translation>对机构的准入决定</translation>
    </message>
    <message>
        <source>issuing the agreement</source>
        <translation>合同签发</translation>
    </message>
    <message>
        <source>handing customer data over</source>
        <translation>客户数据移交</translation>
    </message>
    <message>
        <source>the person&apos;s access to data</source>
        <translation>该人员的数据权限</translation>
    </message>
    <message>
        <source>Result of {check}</source>
        <translation>“{check}”的结果</translation>
    </message>
    <message>
        <source>Value of {check}</source>
        <translation>“{check}”的填写值</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>新检查项</translation>
    </message>
    <message>
        <source>Written material from the collector</source>
        <translation>机构提供的书面材料</translation>
    </message>
    <message>
        <source>Material from the collector</source>
        <translation>机构提供的材料</translation>
    </message>
    <message>
        <source>No material, or it does not bear out what was said</source>
        <translation>未提供材料，或者材料与所述不符</translation>
    </message>
    <message>
        <source>Assignment or entrustment</source>
        <translation>债权处置方式</translation>
    </message>
</context>
<context>
    <name>PacksTab</name>
    <message>
        <source>There are no check packs.</source>
        <translation>没有审查清单。</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>复制后修改</translation>
    </message>
    <message>
        <source>Use for new reviews</source>
        <translation>用于新的审查</translation>
    </message>
    <message>
        <source>Do not use any more</source>
        <translation>不再使用</translation>
    </message>
    <message>
        <source>Versions and changes</source>
        <translation>版本与修改</translation>
    </message>
    <message>
        <source>Import a pack</source>
        <translation>导入审查清单</translation>
    </message>
    <message>
        <source>Choose a pack file</source>
        <translation>选择审查清单文件</translation>
    </message>
    <message>
        <source>Check packs (*.toml)</source>
        <translation>审查清单 (*.toml)</translation>
    </message>
    <message>
        <source>Check packs</source>
        <translation>审查清单</translation>
    </message>
    <message>
        <source>Check pack</source>
        <translation>审查清单</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>New reviews</source>
        <translation>新的审查</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近复核</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自有</translation>
    </message>
    <message>
        <source>Came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Not reviewed for 180 days</source>
        <translation>超过 180 天未复核</translation>
    </message>
    <message>
        <source>{count} to look at</source>
        <translation>{count} 处待核对</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} becomes a pack of your own; it is not used until you say so.</source>
        <translation>{name} 将成为自有审查清单；选择“用于新的审查”之前不会启用。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The copy is yours to change; the pack that came with the program stays as it is.</source>
        <translation>副本可以自由修改；随程序提供的审查清单保持不变。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>check packs</source>
        <translation>审查清单</translation>
    </message>
    <message>
        <source>Can be chosen</source>
        <translation>可选用</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>New reviews now use &apos;{name}&apos;, version {version}.</source>
        <translation>新的审查将使用“{name}”，版本 {version}。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is not used for new reviews any more (version {version}).</source>
        <translation>“{name}”（版本 {version}）不再用于新的审查。</translation>
    </message>
    <message>
        <source>A check pack says what a review asks. Double-click a pack to read it; to add or change a check, copy a pack, edit the copy, save it with a reason and press &apos;Use for new reviews&apos;.</source>
        <translation>审查清单决定一次审查要查什么。双击可查看；要添加或者修改检查项，请先复制一份，修改副本，写明理由保存，再点“用于新的审查”。</translation>
    </message>
</context>
<context>
    <name>PageLookCard</name>
    <message>
        <source>Look of agreements</source>
        <translation>协议版式</translation>
    </message>
    <message>
        <source>Contract convention</source>
        <translation>合同惯例</translation>
    </message>
    <message>
        <source>Official document</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Contracts: 12 pt on A4 with margins of 25 and 30 mm. Official documents follow GB/T 9704-2012: 16 pt, 22 lines of 28 characters, 37 mm above, 28 mm left; Song stands for 仿宋. Previews of drafts show the choice; what is issued already stays as it is.</source>
        <translation>合同惯例：A4，小四号字，上下页边 25 毫米、左右 30 毫米。公文版式参照 GB/T 9704-2012：三号字，每页 22 行、每行 28 字，天头 37 毫米、订口 28 毫米；仿宋以宋体代替。草稿预览随之变化，已签发的不变。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PaperCard</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Make a paper</source>
        <translation>制作文书</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>It gets its own number and is filed as a PDF. Names and accounts come from the register.</source>
        <translation>文书单独编号，以 PDF 归档；名称、账户取自登记册。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Needed for this paper.</source>
        <translation>该文书须填写此项。</translation>
    </message>
    <message>
        <source>{count} characters; at most {most} can be printed.</source>
        <translation>已输入 {count} 个字符，最多可以打印 {most} 个。</translation>
    </message>
    <message>
        <source>The other side&apos;s paper</source>
        <translation>相对方文本</translation>
    </message>
    <message>
        <source>lines of their paper</source>
        <translation>相对方文本各段</translation>
    </message>
    <message>
        <source>The paper is being read…</source>
        <translation>正在读取文本…</translation>
    </message>
    <message>
        <source>points to be said</source>
        <translation>应有的内容</translation>
    </message>
    <message>
        <source>Our wording beside theirs</source>
        <translation>本单位条文与对方条文对照</translation>
    </message>
    <message>
        <source>The lines carry this point</source>
        <translation>所选各段承载此项</translation>
    </message>
    <message>
        <source>Take what is suggested</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>They do not</source>
        <translation>撤回指明</translation>
    </message>
    <message>
        <source>Newer draft (.docx)…</source>
        <translation>导入新一稿（.docx）…</translation>
    </message>
    <message>
        <source>Save their file…</source>
        <translation>另存原始文件…</translation>
    </message>
    <message>
        <source>Use our text again…</source>
        <translation>改回本单位文本…</translation>
    </message>
    <message>
        <source>{name}, draft {number} · SHA-256 {sha256}</source>
        <translation>{name}，第 {number} 稿 · SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>read with its tracked changes accepted and without comments</source>
        <translation>按接受修订、不含批注的文本读取</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) that nothing carries stop the issue: {points}</source>
        <translation>
            <numerusform>%n 项应有内容没有承载，不能签发：{points}</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The other side&apos;s paper as the contract</source>
        <translation>以相对方文本作为合同</translation>
    </message>
    <message>
        <source>The text is issued; a new version can change it.</source>
        <translation>文本已签发；新版本可以修改。</translation>
    </message>
    <message>
        <source>{lines} → {point}</source>
        <translation>{lines} → {point}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose lines on the left and a point on the right. A suggestion counts once taken.</source>
        <translation>在左侧选段，在右侧选应有的内容。建议经采纳后才算数。</translation>
    </message>
    <message>
        <source>Written acknowledgment for enforcement courts</source>
        <translation>向执行法院书面认可受让人取得债权</translation>
    </message>
    <message>
        <source>Ban on selling the claims on</source>
        <translation>禁止再转让</translation>
    </message>
    <message>
        <source>tracked change</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>hidden words</source>
        <translation>隐藏文字</translation>
    </message>
    <message>
        <source>embedded object, not read</source>
        <translation>嵌入对象，未读取</translation>
    </message>
    <message>
        <source>link to the outside, not followed</source>
        <translation>外部链接，未打开</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>段</translation>
    </message>
    <message>
        <source>Their text</source>
        <translation>对方条文</translation>
    </message>
    <message>
        <source>Carries</source>
        <translation>承载</translation>
    </message>
    <message>
        <source>May carry</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Carries nothing</source>
        <translation>未指明</translation>
    </message>
    <message>
        <source>With a suggestion</source>
        <translation>有建议</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>文字有变</translation>
    </message>
    <message>
        <source>To be said</source>
        <translation>应有的内容</translation>
    </message>
    <message>
        <source>In their paper</source>
        <translation>在对方文本中</translation>
    </message>
    <message>
        <source>Like ours</source>
        <translation>与我方相似</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Asked by law</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>line {lines}</source>
        <translation>第 {lines} 段</translation>
    </message>
    <message>
        <source>line {lines} changed</source>
        <translation>第 {lines} 段有变，待确认</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>非必需</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 处</translation>
    </message>
    <message>
        <source>Line {line}: {kind}</source>
        <translation>第 {line} 段：{kind}</translation>
    </message>
    <message>
        <source>to confirm: {what}</source>
        <translation>待确认：{what}</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>文本语言</translation>
    </message>
    <message>
        <source>The Chinese text is the one that counts; the text says so itself.</source>
        <translation>以中文文本为准，文本中已有此约定。</translation>
    </message>
    <message>
        <source>{label} (in English)</source>
        <translation>{label}（英文）</translation>
    </message>
    <message>
        <source>Left empty, the English text says it as typed above.</source>
        <translation>留空的，英文文本按上面所填原样打印。</translation>
    </message>
    <message>
        <source>{item} ({norm})</source>
        <translation>{item}（{norm}）</translation>
    </message>
    <message>
        <source>Keep what is there so far</source>
        <translation>先保存已填内容</translation>
    </message>
    <message>
        <source>It waits among the papers in preparation; questions may stay open.</source>
        <translation>保存后列在办理中的文件里，可以有未填项。</translation>
    </message>
    <message>
        <source>Keep it and look</source>
        <translation>保存并查看</translation>
    </message>
    <message>
        <source>It binds the company: somebody else approves its text before it is issued.</source>
        <translation>该文件对本单位有约束力：签发前须由另一人批准文本。</translation>
    </message>
    <message>
        <source>Personal data goes out with it: what the law asks for before is checked first.</source>
        <translation>该文件涉及对外提供个人信息：签发前先检查法律要求的事项。</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>PaperFlow</name>
    <message>
        <source>{title} is filed.</source>
        <translation>“{title}”已归档。</translation>
    </message>
    <message>
        <source>Choose the other side&apos;s paper</source>
        <translation>选择相对方文本</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>{name} is not plain text. Read it with its tracked changes accepted, without its comments and with its hidden words?</source>
        <translation>{name} 含有修订、批注或者隐藏内容。是否按接受全部修订、不含批注、包括隐藏文字的文本读取？</translation>
    </message>
    <message>
        <source>Read it as accepted</source>
        <translation>按接受修订读取</translation>
    </message>
    <message>
        <source>Save their file</source>
        <translation>另存原始文件</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Shall our own text be the contract again? Their paper and what was said of it are kept.</source>
        <translation>改回本单位文本作为合同吗？相对方文本和已作的指明都会保留。</translation>
    </message>
    <message>
        <source>Use our text</source>
        <translation>用本单位文本</translation>
    </message>
    <message>
        <source>It is kept among the papers in preparation.</source>
        <translation>已保存在办理中的文件里。</translation>
    </message>
</context>
<context>
    <name>PaperListDialog</name>
    <message>
        <source>Papers in preparation</source>
        <translation>办理中的文件</translation>
    </message>
    <message>
        <source>New paper…</source>
        <translation>新建文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PaperRoomDialog</name>
    <message>
        <source>Paper in preparation</source>
        <translation>办理中的文件</translation>
    </message>
    <message>
        <source>The pages are shown once every question is answered.</source>
        <translation>全部问题填写后显示页面。</translation>
    </message>
    <message>
        <source>What changed since the approval</source>
        <translation>批准以来的改动</translation>
    </message>
    <message>
        <source>The agreement before and with the supplement</source>
        <translation>原协议变更前后对照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation>送请批准…</translation>
    </message>
    <message>
        <source>Ask for changes…</source>
        <translation>退回修改…</translation>
    </message>
    <message>
        <source>Change the answers…</source>
        <translation>修改填写内容…</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>查看改动</translation>
    </message>
    <message>
        <source>Compare with the agreement</source>
        <translation>与原协议对照</translation>
    </message>
    <message>
        <source>Throw away…</source>
        <translation>删除草稿…</translation>
    </message>
    <message>
        <source>no place named</source>
        <translation>未写明条款</translation>
    </message>
    <message>
        <source>It changes these places of the agreement as it was issued:</source>
        <translation>变更已签发协议的下列条款：</translation>
    </message>
    <message>
        <source>Issue the paper…</source>
        <translation>签发文书…</translation>
    </message>
</context>
<context>
    <name>PaperRooms</name>
    <message>
        <source>Ask for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Give the paper back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The drafter reads this; an approval that was given no longer counts.</source>
        <translation>起草人会看到该理由；已作出的批准不再有效。</translation>
    </message>
    <message>
        <source>Throw this paper away?</source>
        <translation>删除这份草稿？</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Its answers and its approval are lost; nothing was issued of it.</source>
        <translation>填写内容和批准将一并删除；该文件尚未签发。</translation>
    </message>
    <message>
        <source>{title} is filed.</source>
        <translation>《{title}》已归档。</translation>
    </message>
    <message>
        <source>What is to be changed, and why?</source>
        <translation>改什么，为什么？</translation>
    </message>
    <message>
        <source>It takes the next number, {series}, for good: a number is never given twice, and one whose issue fails stays in the register as void. The paper is filed as a PDF and can no longer be changed.</source>
        <translation>将取用下一个编号 {series}，取用后不再使用第二次；签发失败的编号作为作废留在登记中。文书以 PDF 存档，不能再改。</translation>
    </message>
    <message>
        <source>Issue the paper “{title}”?</source>
        <translation>签发文书“{title}”？</translation>
    </message>
    <message>
        <source>Issue it</source>
        <translation>签发</translation>
    </message>
</context>
<context>
    <name>PaperSigning</name>
    <message>
        <source>The signing of {title} is noted.</source>
        <translation>已登记《{title}》的签署情况。</translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>待批准</translation>
    </message>
    <message>
        <source>Changes requested</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Drafted by {names}</source>
        <translation>起草：{names}</translation>
    </message>
    <message>
        <source>sent to {name}</source>
        <translation>送请：{name}</translation>
    </message>
    <message>
        <source>last approved by {name} on {day}</source>
        <translation>上次批准：{name}，{day}</translation>
    </message>
</context>
<context>
    <name>PaperViewer</name>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Save the text for a word processor</source>
        <translation>保存为 Word 文本</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>副本已另存为 {name}。</translation>
    </message>
</context>
<context>
    <name>PartClauses</name>
    <message>
        <source>Add a clause</source>
        <translation>添加条款</translation>
    </message>
    <message>
        <source>Printed behind the text of this part, in this order, in the wording the matter asks for.</source>
        <translation>印在本部分正文之后，按此顺序，采用该业务适用的文本。</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>See it in the clause library</source>
        <translation>在条款库中查看</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Not saved in an edition yet</source>
        <translation>尚未存入版本</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>提前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>推后</translation>
    </message>
    <message>
        <source>Take {clause} out</source>
        <translation>去掉{clause}</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Insert a value</source>
        <translation>插入变量</translation>
    </message>
    <message>
        <source>Insert a reference</source>
        <translation>插入引用</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Printed when</source>
        <translation>印出条件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>The condition it has (kept)</source>
        <translation>原有条件（保留）</translation>
    </message>
    <message>
        <source>Custom condition…</source>
        <translation>自定条件…</translation>
    </message>
    <message>
        <source>{{ … }} is filled in when the document is drafted; a reference follows the numbering.</source>
        <translation>{{ … }} 在起草时自动填写；引用随编号变动。</translation>
    </message>
    <message>
        <source>Table behind the text</source>
        <translation>正文之后的表格</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Heading and condition</source>
        <translation>标题和条件</translation>
    </message>
    <message>
        <source>Lines begin with § (numbered), - (item), | (plain), &gt; (centred), = (label | value), + (cells | of a | table row) or ~ (empty).</source>
        <translation>每行以符号开头：§（编号段落）、-（项）、|（普通段落）、&gt;（居中）、=（名称 | 值）、+（表格的一行 | 各格以竖线分开）或者 ~（空行）。</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Parts of the template</source>
        <translation>模板的各部分</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a part behind the one chosen</source>
        <translation>在所选部分之后添加</translation>
    </message>
    <message>
        <source>Print this part earlier</source>
        <translation>上移该部分</translation>
    </message>
    <message>
        <source>Print this part later</source>
        <translation>下移该部分</translation>
    </message>
    <message>
        <source>Take this part away</source>
        <translation>删除该部分</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新条文</translation>
    </message>
    <message>
        <source>Ready parts</source>
        <translation>现成的部分</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{part}: new, not saved in an edition yet</source>
        <translation>{part}：新增，尚未存入版本</translation>
    </message>
    <message>
        <source>New · {part}</source>
        <translation>新 · {part}</translation>
    </message>
</context>
<context>
    <name>PartsStep</name>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>The contract was cut at its headings. Say what becomes of each part; clauses like it are listed first.</source>
        <translation>已按标题将合同拆分。请决定各部分如何处理；相近的条款排在前面。</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Clause of the library</source>
        <translation>条款库条款</translation>
    </message>
    <message>
        <source>Keep its own text</source>
        <translation>保留原文</translation>
    </message>
    <message>
        <source>Keep it and add the clause</source>
        <translation>保留原文并加入条款</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>舍去</translation>
    </message>
    <message>
        <source>What becomes of {part}</source>
        <translation>{part} 的处理方式</translation>
    </message>
    <message>
        <source>Clause for {part}</source>
        <translation>{part} 的条款</translation>
    </message>
    <message>
        <source>Text of the part</source>
        <translation>该部分的文字</translation>
    </message>
    <message>
        <source>The contract holds more than plain text; confirm that you have seen it.</source>
        <translation>合同中不只有普通文字，请确认已知悉。</translation>
    </message>
    <message>
        <source>At least one part must stay.</source>
        <translation>至少保留一个部分。</translation>
    </message>
    <message>
        <source>The program prints its own page to sign.</source>
        <translation>签署页由程序另行印出，通常舍去。</translation>
    </message>
    <message>
        <source>Choose the clause for “{part}”.</source>
        <translation>请为“{part}”选定条款。</translation>
    </message>
    <message>
        <source>Replace it with the clause</source>
        <translation>以条款替换</translation>
    </message>
    <message>
        <source>A clause can be used only once: {clauses}.</source>
        <translation>同一条款只能出现一次：{clauses}。</translation>
    </message>
    <message>
        <source>No similar clause</source>
        <translation>没有相近的条款</translation>
    </message>
    <message>
        <source>I have seen this; use the text as it was read.</source>
        <translation>已知悉，以读取的文字为准。</translation>
    </message>
    <message>
        <source>What the contract has and a template does not keep:</source>
        <translation>合同中有、模板不保留的内容：</translation>
    </message>
</context>
<context>
    <name>PartyDialog</name>
    <message>
        <source>Name of the site</source>
        <translation>场所名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>添加场所</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>A code has {wanted} characters; this one has {found}.</source>
        <translation>信用代码应为 {wanted} 位，现为 {found} 位。</translation>
    </message>
    <message>
        <source>I, O, S, V and Z do not occur in a code, and the middle is digits.</source>
        <translation>信用代码不含字母 I、O、S、V、Z，第 3 至 8 位为数字。</translation>
    </message>
    <message>
        <source>The check character should be {expected}.</source>
        <translation>校验位应为 {expected}。</translation>
    </message>
    <message>
        <source>The account must be held in the name of the organisation itself.</source>
        <translation>账户须以该单位自己的名义开立。</translation>
    </message>
    <message>
        <source>Our organisation</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Change a collector</source>
        <translation>修改机构</translation>
    </message>
</context>
<context>
    <name>PartyForm</name>
    <message>
        <source>Register</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As on the business licence</source>
        <translation>与营业执照一致</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>18 characters</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Title of the legal representative</source>
        <translation>法定代表人职务</translation>
    </message>
    <message>
        <source>Executive director, manager…</source>
        <translation>执行董事、经理……</translation>
    </message>
    <message>
        <source>Registered capital (yuan)</source>
        <translation>注册资本（元）</translation>
    </message>
    <message>
        <source>Paid-in capital (yuan)</source>
        <translation>实缴资本（元）</translation>
    </message>
    <message>
        <source>For information; no law asks for a minimum.</source>
        <translation>仅供参考，法律未规定最低限额。</translation>
    </message>
    <message>
        <source>Established on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Line to verify notices</source>
        <translation>通知核实电话</translation>
    </message>
    <message>
        <source>Printed in the notice, so that a debtor can ask back.</source>
        <translation>印在通知上，供债务人回拨核实。</translation>
    </message>
    <message>
        <source>Complaint channel</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Must be the name of the organisation itself.</source>
        <translation>须与该单位名称一致。</translation>
    </message>
    <message>
        <source>Bank and branch</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>This is a branch acting for its head office</source>
        <translation>该单位为分支机构，代表总公司</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总公司</translation>
    </message>
    <message>
        <source>Code of the head office</source>
        <translation>总公司信用代码</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权文件</translation>
    </message>
    <message>
        <source>Number and date of the letter of authority</source>
        <translation>授权书文号和日期</translation>
    </message>
    <message>
        <source>Work sites</source>
        <translation>作业场所</translation>
    </message>
    <message>
        <source>Further contacts</source>
        <translation>其他联系人</translation>
    </message>
</context>
<context>
    <name>PartyProfile</name>
    <message>
        <source>Profile</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记信息</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>状态原因</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Registered capital</source>
        <translation>注册资本</translation>
    </message>
    <message>
        <source>Paid-in capital</source>
        <translation>实缴资本</translation>
    </message>
    <message>
        <source>Established on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Business scope</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>Head office</source>
        <translation>总公司</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权文件</translation>
    </message>
    <message>
        <source>Branch of</source>
        <translation>所属总公司</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Line to verify notices</source>
        <translation>通知核实电话</translation>
    </message>
    <message>
        <source>Complaint channel</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Work sites</source>
        <translation>作业场所</translation>
    </message>
    <message>
        <source>Further contacts</source>
        <translation>其他联系人</translation>
    </message>
    <message>
        <source>Business owner</source>
        <translation>业务负责人</translation>
    </message>
    <message>
        <source>not named yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>Whose business rests on this collector; they neither review it nor decide on it.</source>
        <translation>业务依托该机构的人员；不得审查该机构，也不得作出准入决定。</translation>
    </message>
    <message>
        <source>Name the business owner</source>
        <translation>指定业务负责人</translation>
    </message>
    <message>
        <source>On our side</source>
        <translation>内部分工</translation>
    </message>
    <message>
        <source>Set owner…</source>
        <translation>指定…</translation>
    </message>
</context>
<context>
    <name>PassphraseChange</name>
    <message>
        <source>Present passphrase</source>
        <translation>现用口令</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Only your own way into the vault changes; nothing is encrypted anew.</source>
        <translation>只更换您本人的口令，资料无需重新加密。</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The key to everything; it is stored nowhere. If it is lost, only the recovery sheet helps.</source>
        <translation>口令是打开全部资料的钥匙，不保存在任何地方。遗失后只能凭恢复密钥打开。</translation>
    </message>
</context>
<context>
    <name>PeopleChooser</name>
    <message>
        <source>Add people to the matter</source>
        <translation>为事项添加人员</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Choose one or several; hold Ctrl or Shift to choose more.</source>
        <translation>可选一人或多人；按住 Ctrl 或 Shift 多选。</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Everybody registered is named already.</source>
        <translation>已登记的人员均已列入。</translation>
    </message>
    <message>
        <source>Register further people on the page People.</source>
        <translation>请在“人员”页登记其他人员。</translation>
    </message>
    <message>
        <source>Choose at least one person.</source>
        <translation>请至少选择一人。</translation>
    </message>
</context>
<context>
    <name>PeopleColumns</name>
    <message>
        <source>Employer</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Key person</source>
        <translation>关键人员</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>关键</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>名录</translation>
    </message>
</context>
<context>
    <name>PeopleRegister</name>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is registered yet.</source>
        <translation>尚未登记人员。</translation>
    </message>
    <message>
        <source>Everybody who will touch customer data is authorised and checked first.</source>
        <translation>凡会接触客户信息的人员，均须先授权、再核查。</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is named in this matter yet.</source>
        <translation>该事项尚未列入人员。</translation>
    </message>
    <message>
        <source>Whoever touches customer data stands in the access annex of the agreement.</source>
        <translation>凡接触客户信息的人员，均列入协议的接触人员附件。</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Who is not clear, or whose checks have lapsed, is left out of the printed annex.</source>
        <translation>核查不合格或者已过期的人员，不打印在附件中。</translation>
    </message>
</context>
<context>
    <name>PeriodsCard</name>
    <message>
        <source>How long it is kept</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>The periods begin with the end of the agreement. Nothing is ever deleted by itself.</source>
        <translation>协议终止后开始计算。任何资料都不会自动删除。</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>{what}: {until}</source>
        <translation>{what}：{until}</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>永久保存</translation>
    </message>
    <message>
        <source>at least until {day}</source>
        <translation>至少保存至 {day}</translation>
    </message>
    <message>
        <source>to be gone by {day}</source>
        <translation>应于 {day} 前处理</translation>
    </message>
    <message>
        <source>the days the agreement names (PIPL 21, 47), else {norms}</source>
        <translation>按协议约定的天数（个人信息保护法 21、47）；未约定的按{norms}</translation>
    </message>
    <message>
        <source>the last hand-over</source>
        <translation>最后一次提供</translation>
    </message>
    <message>
        <source>counted from {day} ({trigger}); {norms}</source>
        <translation>自 {day}（{trigger}）起算；{norms}</translation>
    </message>
    <message>
        <source>{what} on {day} by {who}: {why}</source>
        <translation>{day} {who}决定：{what}；{why}</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>1 pass · 2 fail · 3 n/a · N next open</source>
        <translation>1 通过 · 2 不通过 · 3 不适用 · N 下一未查项</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>key person</source>
        <translation>关键人员</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Print the authorisation</source>
        <translation>生成授权书</translation>
    </message>
    <message>
        <source>Record the authorisation</source>
        <translation>登记授权书</translation>
    </message>
    <message>
        <source>Renew the authorisation</source>
        <translation>更新授权</translation>
    </message>
    <message>
        <source>Person file…</source>
        <translation>人员背景审查档案…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Choose an employer from the list.</source>
        <translation>请从列表中选择所在单位。</translation>
    </message>
    <message>
        <source>Leave it empty to keep the registered number.</source>
        <translation>留空则保留已登记的号码。</translation>
    </message>
    <message>
        <source>This is no identity card, permit or passport number.</source>
        <translation>不是身份证、通行证或者护照号码。</translation>
    </message>
    <message>
        <source>An identity card number has 18 characters; this one has {found}.</source>
        <translation>身份证号码应为 18 位，现为 {found} 位。</translation>
    </message>
    <message>
        <source>The check digit should be {expected}.</source>
        <translation>校验位应为 {expected}。</translation>
    </message>
    <message>
        <source>The birth date in the number is no date.</source>
        <translation>号码中的出生日期不存在。</translation>
    </message>
    <message>
        <source>An identity card number holds digits, and X only at the end.</source>
        <translation>身份证号码由数字组成，仅末位可为 X。</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>PersonFileViewer</name>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>A copy was saved as {name}.</source>
        <translation>已另存为 {name}。</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Resident identity card, permit or passport; shown masked afterwards.</source>
        <translation>居民身份证、通行证或者护照；登记后遮盖显示。</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>所在单位</translation>
    </message>
    <message>
        <source>Key person: head of collection, system administrator or receiver of data</source>
        <translation>关键人员：催收负责人、系统管理员或者数据接收人</translation>
    </message>
</context>
<context>
    <name>PersonMatters</name>
    <message>
        <source>agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>No agreement names this person.</source>
        <translation>没有协议列入该人员。</translation>
    </message>
    <message>
        <source>People are named on the tab People of an agreement.</source>
        <translation>在协议的“人员”页列入人员。</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Key person</source>
        <translation>关键人员</translation>
    </message>
    <message>
        <source>Ordinary access</source>
        <translation>普通接触</translation>
    </message>
    <message>
        <source>May see today: {access}</source>
        <translation>今天可以接触：{access}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>May see nothing today: an approved access and checks in order are both needed.</source>
        <translation>今天不得接触任何客户信息：须有经审批的权限，且核查合格。</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>May see</source>
        <translation>可以接触</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>不再接触</translation>
    </message>
</context>
<context>
    <name>PersonPapers</name>
    <message>
        <source>Print the authorisation</source>
        <translation>生成授权书</translation>
    </message>
    <message>
        <source>Print the undertaking</source>
        <translation>生成保密承诺书</translation>
    </message>
    <message>
        <source>Printing the authorisation</source>
        <translation>正在生成授权书</translation>
    </message>
    <message>
        <source>Nothing has been printed for this person yet.</source>
        <translation>尚未为该人员生成文书。</translation>
    </message>
    <message>
        <source>The authorisation comes first; nothing may be looked up before it is signed.</source>
        <translation>先生成授权书；签署之前不得查询任何信息。</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Printing the undertaking</source>
        <translation>正在生成保密承诺书</translation>
    </message>
</context>
<context>
    <name>PersonRecord</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The items were not written down</source>
        <translation>未载明勾选事项</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Undertaking</source>
        <translation>保密承诺</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Conflicts of interest</source>
        <translation>利益冲突</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>未合格</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>洽谈</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>催收</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>监督</translation>
    </message>
    <message>
        <source>Return and deletion</source>
        <translation>返还与删除</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份信息</translation>
    </message>
    <message>
        <source>Contact data</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>债务</translation>
    </message>
    <message>
        <source>Court cases</source>
        <translation>诉讼</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录音</translation>
    </message>
    <message>
        <source>Debtor or guarantor</source>
        <translation>债务人、担保人</translation>
    </message>
    <message>
        <source>Creditor</source>
        <translation>债权人</translation>
    </message>
    <message>
        <source>Collector or its staff</source>
        <translation>催收机构及其人员</translation>
    </message>
    <message>
        <source>Authorisation missing</source>
        <translation>缺授权</translation>
    </message>
    <message>
        <source>Training overdue</source>
        <translation>培训过期</translation>
    </message>
    <message>
        <source>Undertaking missing</source>
        <translation>缺承诺书</translation>
    </message>
    <message>
        <source>Access ended</source>
        <translation>权限已终止</translation>
    </message>
    <message>
        <source>Retention ended</source>
        <translation>保存期满</translation>
    </message>
    <message>
        <source>In the post</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>A year after leaving</source>
        <translation>离岗满一年</translation>
    </message>
    <message>
        <source>Authorisation withdrawn</source>
        <translation>授权已撤回</translation>
    </message>
    <message>
        <source>{score} of {needed} points needed</source>
        <translation>{score} 分（合格线 {needed} 分）</translation>
    </message>
    <message>
        <source>No relations declared</source>
        <translation>申报无关系</translation>
    </message>
    <message>
        <source>{to}: {name}</source>
        <translation>{to}：{name}</translation>
    </message>
</context>
<context>
    <name>PersonRecordActions</name>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Evidence (*.pdf *.png *.jpg *.jpeg *.xlsx *.docx)</source>
        <translation>证据 (*.pdf *.png *.jpg *.jpeg *.xlsx *.docx)</translation>
    </message>
    <message>
        <source>Authorisation withdrawn</source>
        <translation>授权已撤回</translation>
    </message>
    <message>
        <source>Checks stop and access ends at once; what was done before stays lawful (PIPL, art. 15). The records are then to be erased unless a running agreement needs them (art. 47).</source>
        <translation>核查立即停止，权限同时终止；撤回之前的处理仍然合法（个人信息保护法第十五条）。除进行中的协议仍需要的以外，资料应当删除（第四十七条）。</translation>
    </message>
    <message>
        <source>Record the withdrawal</source>
        <translation>登记撤回</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>撤回日期</translation>
    </message>
    <message>
        <source>How and why it was withdrawn</source>
        <translation>撤回的方式和理由</translation>
    </message>
    <message>
        <source>End the access</source>
        <translation>终止权限</translation>
    </message>
    <message>
        <source>The person leaves the access list of every agreement (PIPL, art. 51).</source>
        <translation>该人员从各协议的接触名单中移出（个人信息保护法第五十一条）。</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>终止日期</translation>
    </message>
</context>
<context>
    <name>PersonRecords</name>
    <message>
        <source>How long the records are kept</source>
        <translation>资料保存期</translation>
    </message>
    <message>
        <source>records</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Nothing is kept of this person beside the checks yet.</source>
        <translation>除核查结论外，还没有该人员的登记。</translation>
    </message>
    <message>
        <source>Authorisation, undertaking, training, access and conflicts are kept here.</source>
        <translation>授权、保密承诺、培训、权限和利益冲突申报登记在这里。</translation>
    </message>
    <message>
        <source>Record the authorisation</source>
        <translation>登记授权</translation>
    </message>
    <message>
        <source>Show the evidence</source>
        <translation>查看证据</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>添加证据…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>登记…</translation>
    </message>
    <message>
        <source>Withdrawn…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Nothing may be looked up before.</source>
        <translation>签署之前不得核查。</translation>
    </message>
    <message>
        <source>Checks stop since {day}.</source>
        <translation>自 {day} 起停止核查。</translation>
    </message>
    <message>
        <source>Signed {day}, until {until}</source>
        <translation>{day} 签署，至 {until}</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>尚无登记。</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>已于 {day} 终止</translation>
    </message>
    <message>
        <source>Signed {day}, version {version}</source>
        <translation>{day} 签署，版本 {version}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>Back in the post</source>
        <translation>恢复在岗</translation>
    </message>
    <message>
        <source>Left the post…</source>
        <translation>离岗…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>The authorisation was withdrawn: what was looked up is erased (PIPL, arts. 15, 47).</source>
        <translation>授权已撤回：核查资料应当删除（个人信息保护法第十五条、第四十七条）。</translation>
    </message>
    <message>
        <source>As long as the person is in the post and one year after leaving, as the authorisation says; then they are erased (PIPL, arts. 19, 47).</source>
        <translation>在岗期间及离岗后一年，与授权书所载一致；期满删除（个人信息保护法第十九条、第四十七条）。</translation>
    </message>
    <message>
        <source>The period ended on {day}.</source>
        <translation>保存期已于 {day} 届满。</translation>
    </message>
    <message>
        <source>They are kept until {day}.</source>
        <translation>保存至 {day}。</translation>
    </message>
    <message>
        <source>Signed on {day}</source>
        <translation>{day} 签署，至撤回为止</translation>
    </message>
    <message numerus="yes">
        <source> · %n relation(s) declared</source>
        <translation>
            <numerusform>，申报关系 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonStatus</name>
    <message>
        <source>Awaiting authorisation</source>
        <translation>待授权</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>核查中</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>Clear with conditions</source>
        <translation>有条件</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>Who you are</source>
        <translation>您是谁</translation>
    </message>
    <message>
        <source>The vault knows everybody by name. Colleagues get their own passphrases later.</source>
        <translation>保险库按姓名识别每一位使用者。同事以后各有自己的口令。</translation>
    </message>
    <message>
        <source>Give your name.</source>
        <translation>请填写您的姓名。</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Word (.docx)…</source>
        <translation>Word 文本…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Signed copy…</source>
        <translation>签署件…</translation>
    </message>
</context>
<context>
    <name>PiecesDialog</name>
    <message>
        <source>Clauses from {name}</source>
        <translation>从“{name}”导入条款</translation>
    </message>
    <message>
        <source>Save as clauses</source>
        <translation>存为条款</translation>
    </message>
    <message>
        <source>The text was cut at its headings. Tick what becomes a clause; a double click changes a title. Nothing is kept when one of them has faults.</source>
        <translation>文本已按标题拆分。勾选要成为条款的段落，双击可以修改标题。其中一条有错误的，全部不保存。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>款数</translation>
    </message>
    <message>
        <source>Pieces of the text</source>
        <translation>文本的各段</translation>
    </message>
    <message>
        <source>Text of the piece</source>
        <translation>本段文字</translation>
    </message>
    <message>
        <source>Tick at least one piece.</source>
        <translation>请至少勾选一段。</translation>
    </message>
    <message>
        <source>A clause needs a title.</source>
        <translation>条款须有标题。</translation>
    </message>
    <message>
        <source>{title} has no text; join it or leave it out.</source>
        <translation>“{title}”没有文字；请合并或者不勾选。</translation>
    </message>
    <message>
        <source>The text holds more than plain text; confirm that you have seen it.</source>
        <translation>文本含有文字以外的内容，请确认已经查看。</translation>
    </message>
    <message>
        <source>{title}, line {line}: {text}</source>
        <translation>“{title}”第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>{title}: {text}</source>
        <translation>“{title}”：{text}</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>{count} of {all} become clauses</source>
        <translation>共 {all} 段，其中 {count} 段成为条款</translation>
    </message>
    <message>
        <source>Join to the previous piece</source>
        <translation>与前一段合并</translation>
    </message>
    <message>
        <source>I have seen this; use the text as it was read.</source>
        <translation>已知悉，以读取的文字为准。</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>{place} · {count}</source>
        <translation>{place} · {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>Where original {number} lies</source>
        <translation>第 {number} 份原件的存放处</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Who keeps it, cupboard, number of the file.</source>
        <translation>保管人、柜号、案卷号。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>存放处</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Where the vault goes</source>
        <translation>保险库位置</translation>
    </message>
    <message>
        <source>Everything vetdesk knows lies in one encrypted folder on this machine.</source>
        <translation>vetdesk 的全部资料都存放在本机的一个加密文件夹中。</translation>
    </message>
    <message>
        <source>Give the vault a name.</source>
        <translation>请填写保险库名称。</translation>
    </message>
    <message>
        <source>The name cannot hold any of / \ : * ? &quot; &lt; &gt; | or begin with a dot.</source>
        <translation>名称不能含有 / \ : * ? &quot; &lt; &gt; |，也不能以点开头。</translation>
    </message>
    <message>
        <source>There is already something of this name in the folder; choose another name.</source>
        <translation>该文件夹中已有同名内容，请换一个名称。</translation>
    </message>
    <message>
        <source>Choose the folder in which the vault is made.</source>
        <translation>请选择保险库所在的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>PlacesEditor</name>
    <message>
        <source>Add a place</source>
        <translation>增加位置</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>更新中…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print and bind</source>
        <translation>打印与装订</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>正本份数</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>副本份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>All; or as in 1-3, 8</source>
        <translation>全部；或如 1-3, 8</translation>
    </message>
    <message>
        <source>One side of the paper</source>
        <translation>单面</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>双面</translation>
    </message>
    <message>
        <source>Folded booklet, two pages beside each other</source>
        <translation>对折成册（两页并排）</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>Number each copy at the head of its pages</source>
        <translation>每页页眉标明“正本 / 副本&#x3000;第 n 份”</translation>
    </message>
    <message>
        <source>“Duplicate” across the pages of duplicates</source>
        <translation>副本各页加“副本”水印</translation>
    </message>
    <message>
        <source>A line for initials at the foot of each page</source>
        <translation>每页页脚留双方页签处</translation>
    </message>
    <message>
        <source>Mark where the seal goes across the edge</source>
        <translation>标出骑缝章位置</translation>
    </message>
    <message>
        <source>The first page of the copies appears here.</source>
        <translation>这里显示将要打印的页面。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Default printer</source>
        <translation>默认打印机</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>没有已设置的打印机</translation>
    </message>
    <message>
        <source>This machine has no printer. Save the copies as PDF and print that elsewhere.</source>
        <translation>这台电脑没有打印机。请另存为 PDF，再到其他电脑打印。</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸面</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Joined edge under the seal</source>
        <translation>骑缝章展开预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose at least one copy.</source>
        <translation>请至少选择一份。</translation>
    </message>
    <message>
        <source>This is a draft: every page carries the word, and no copy is an original.</source>
        <translation>这是草稿：每页都标明“草稿”，任何一份都不是正本。</translation>
    </message>
    <message>
        <source>{copies} copies of {pages} pages: {each} sheets each, {all} in all.</source>
        <translation>共 {copies} 份，每份 {pages} 页、{each} 张纸，合计 {all} 张。</translation>
    </message>
    <message>
        <source>One seal across all {sheets} sheets; each carries {share} of {seal} mm.</source>
        <translation>全部 {sheets} 张盖一枚骑缝章；每张落下 {seal} 毫米中的 {share} 毫米。</translation>
    </message>
    <message>
        <source>{count} seals, each over at most {most} sheets. Neighbours share a sheet and lie at different heights, so that no sheet can be exchanged.</source>
        <translation>分 {count} 组盖骑缝章，每组不超过 {most} 张；相邻两组共用一张、高低错开，任何一张都无法抽换。</translation>
    </message>
    <message>
        <source>Turn on the long edge. Only the front of a sheet carries the seal&apos;s place.</source>
        <translation>沿长边翻转；骑缝章位置只标在每张的正面。</translation>
    </message>
    <message>
        <source>A3 paper, turned on the short edge; lay the sheets in each other, fold, staple the back.</source>
        <translation>用 A3 纸，沿短边翻转；各张套叠后对折，在书脊处装订。</translation>
    </message>
    <message>
        <source>Pages left blank at the end of each copy: {count}</source>
        <translation>每份末尾留空白 {count} 页。</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>The copies were given to the printer. They have left the vault: collect them at once.</source>
        <translation>已交给打印机。纸质件已离开保险库，请立即取走。</translation>
    </message>
    <message>
        <source>Save the copies</source>
        <translation>保存打印件</translation>
    </message>
    <message>
        <source>Saved as {name}; only you can read it.</source>
        <translation>已保存为 {name}，仅您本人可读。</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>副本</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>rehearsal vault, nothing in it is real</source>
        <translation>演练保险库，其中没有真实资料</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Register a person</source>
        <translation>登记人员</translation>
    </message>
    <message>
        <source>Draft an agreement</source>
        <translation>起草协议</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Back up the vault</source>
        <translation>备份保险库</translation>
    </message>
    <message>
        <source>Check the vault</source>
        <translation>检查保险库</translation>
    </message>
    <message>
        <source>Print a recovery sheet</source>
        <translation>打印恢复密钥</translation>
    </message>
    <message>
        <source>Staff and roles</source>
        <translation>使用者与角色</translation>
    </message>
    <message>
        <source>Register of norms</source>
        <translation>法规目录</translation>
    </message>
    <message>
        <source>Fonts for rare characters</source>
        <translation>生僻字字体</translation>
    </message>
    <message>
        <source>Language and theme</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>锁定保险库</translation>
    </message>
    <message>
        <source>open for reading only</source>
        <translation>只能查看</translation>
    </message>
    <message>
        <source>Check packs</source>
        <translation>审查清单</translation>
    </message>
    <message>
        <source>Add a check to a pack</source>
        <translation>向审查清单添加检查项</translation>
    </message>
    <message>
        <source>X-ray the portfolio</source>
        <translation>全部机构体检</translation>
    </message>
    <message>
        <source>Re-check the registers</source>
        <translation>登记复查</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>已存的筛选</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>about {seconds} s left</source>
        <translation>约剩 {seconds} 秒</translation>
    </message>
    <message>
        <source>about {minutes} min left</source>
        <translation>约剩 {minutes} 分钟</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>putting the text together</source>
        <translation>生成文本</translation>
    </message>
    <message>
        <source>laying out the pages</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>writing the file</source>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>verifying the file</source>
        <translation>核对文件</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>annexes</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>spreadsheet</source>
        <translation>电子表格</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>record of issue</source>
        <translation>签发记录</translation>
    </message>
    <message>
        <source>filing</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>putting the rows ready</source>
        <translation>准备各行</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>undoing</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>QuestionField</name>
    <message>
        <source>Printed in {places}</source>
        <translation>写入 {places}</translation>
    </message>
    <message>
        <source>asked because {places} depends on it</source>
        <translation>{places}取决于此项答案，因此询问</translation>
    </message>
    <message>
        <source>{places} depends on it</source>
        <translation>{places}取决于此项答案</translation>
    </message>
    <message>
        <source>unless you say otherwise: {value}</source>
        <translation>不填则为 {value}</translation>
    </message>
    <message>
        <source>follows from the road unless you say otherwise</source>
        <translation>不填则依路径确定</translation>
    </message>
    <message>
        <source>carried over from the review and the terms until you change it</source>
        <translation>从审查和“要素”带入，修改后以这里的为准</translation>
    </message>
    <message>
        <source>declared in the review or the terms but not listed here: {names}</source>
        <translation>审查或者“要素”中有、这里未列的：{names}</translation>
    </message>
</context>
<context>
    <name>QuestionnaireBox</name>
    <message>
        <source>Send questionnaire…</source>
        <translation>发送问卷…</translation>
    </message>
    <message>
        <source>No questionnaire was sent yet.</source>
        <translation>尚未发送问卷。</translation>
    </message>
    <message>
        <source>Questionnaire sent on {day}, back on {back}.</source>
        <translation>问卷 {day} 发出，{back} 收回。</translation>
    </message>
    <message>
        <source>Questionnaire sent by {by} on {day}; not back yet.</source>
        <translation>问卷 {day} 由{by}发出，尚未收回。</translation>
    </message>
    <message>
        <source>Questionnaire sent by {by} on {day}; not back yet, due {due}.</source>
        <translation>问卷 {day} 由{by}发出，应于 {due} 前发回，尚未收回。</translation>
    </message>
    <message>
        <source>Load the reply…</source>
        <translation>收回问卷…</translation>
    </message>
</context>
<context>
    <name>QuestionnaireFlow</name>
    <message>
        <source>Choose the questionnaire that came back</source>
        <translation>选择发回的问卷</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;All files (*)</source>
        <translation>工作簿（*.xlsx）;;所有文件（*）</translation>
    </message>
    <message>
        <source>Save the questionnaire</source>
        <translation>保存问卷</translation>
    </message>
    <message numerus="yes">
        <source>Saved as {name}: %n check(s). Send the file to the collector yourself.</source>
        <translation>
            <numerusform>问卷已保存为 {name}，共 %n 项。请自行发送给该机构。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) taken in as self-declared. Mark each as verified once you have checked it (D).</source>
        <translation>
            <numerusform>已接收 %n 项自述。请逐项核实后标记（按 D）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>What no agreement asks by itself and this text needs. Insert a question into the text from the menu of values; a condition can ask for it, too.</source>
        <translation>通用填写项里没有、而本文本需要的内容。在正文中用“插入变量”放入提问，适用条件也可以用到它。</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>添加提问</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Move the question up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the question down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take the question away</source>
        <translation>删除提问</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>{name}: no text reads it yet.</source>
        <translation>{name}：正文还没有用到。</translation>
    </message>
    <message>
        <source>{name}: read in {places}.</source>
        <translation>{name}：用于{places}。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>采用</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Kept in the history; write it for a reader in three years.</source>
        <translation>理由会留在版本记录中，请写得三年后的人也能看懂。</translation>
    </message>
    <message>
        <source>Give the reason first.</source>
        <translation>请先写明理由。</translation>
    </message>
</context>
<context>
    <name>RecheckCaptures</name>
    <message>
        <source>The clipboard holds what is to be typed, no capture.</source>
        <translation>剪贴板里是查询用的文字，不是截图。</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
</context>
<context>
    <name>RecheckChangedForm</name>
    <message>
        <source>Which check is not right any more?</source>
        <translation>哪一项与登记不符？</translation>
    </message>
    <message>
        <source>What has changed?</source>
        <translation>有什么变化？</translation>
    </message>
</context>
<context>
    <name>RecheckColumns</name>
    <message>
        <source>Collector</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>信用代码</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>上次查询</translation>
    </message>
    <message>
        <source>Ask again by</source>
        <translation>下次应查</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>拟签约日</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>签约前</translation>
    </message>
    <message>
        <source>Later too</source>
        <translation>含未到期</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记系统</translation>
    </message>
</context>
<context>
    <name>RecheckDialog</name>
    <message>
        <source>Registers asked again</source>
        <translation>复查登记信息</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>While a decision holds, the public registers are asked again every quarter and within ten working days before signing. If something new was found, start a new review instead.</source>
        <translation>决定有效期内，登记类信息每季度复查一次，签约前十个工作日内再查一次。如发现新情况，请改为开始新的审查。</translation>
    </message>
    <message>
        <source>The registers cannot have been asked in the future.</source>
        <translation>复查日期不能晚于今天。</translation>
    </message>
</context>
<context>
    <name>RecheckForm</name>
    <message>
        <source>Registers asked again on</source>
        <translation>复查日期</translation>
    </message>
</context>
<context>
    <name>RecheckGuide</name>
    <message>
        <source>Look-up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>(S) The same as before</source>
        <translation>(S) 无变化</translation>
    </message>
    <message>
        <source>(D) Changed…</source>
        <translation>(D) 有变化…</translation>
    </message>
    <message>
        <source>(N) Next</source>
        <translation>(N) 下一条</translation>
    </message>
    <message>
        <source>Choose a line of the list; what to do there is said here.</source>
        <translation>请在列表中选择一条，这里会说明如何查询。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Capture: {text}</source>
        <translation>截取：{text}</translation>
    </message>
    <message>
        <source>Watch for: {text}</source>
        <translation>注意：{text}</translation>
    </message>
    <message>
        <source>Answers: {text}</source>
        <translation>用于检查项：{text}</translation>
    </message>
    <message>
        <source>Type there: {text}</source>
        <translation>输入：{text}</translation>
    </message>
    <message>
        <source>(C) Copy</source>
        <translation>(C) 复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy {text}</source>
        <translation>复制 {text}</translation>
    </message>
    <message>
        <source>Last asked with the review on {day}.</source>
        <translation>上次查询：{day}，随准入核查。</translation>
    </message>
    <message>
        <source>the same as before</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>changed: {note}</source>
        <translation>有变化：{note}</translation>
    </message>
    <message>
        <source>Last asked on {day} by {name}: {told}.</source>
        <translation>上次查询：{day}，{name}，{told}。</translation>
    </message>
</context>
<context>
    <name>RecheckReasonForm</name>
    <message>
        <source>Why is there no capture?</source>
        <translation>为什么没有截图？</translation>
    </message>
</context>
<context>
    <name>RecheckView</name>
    <message>
        <source>re-checks</source>
        <translation>复查清单</translation>
    </message>
    <message>
        <source>Re-check of the registers</source>
        <translation>登记复查</translation>
    </message>
    <message>
        <source>No register is due in the next 30 days.</source>
        <translation>三十日内没有到期的复查。</translation>
    </message>
    <message>
        <source>The same as before</source>
        <translation>无变化</translation>
    </message>
    <message>
        <source>Changed…</source>
        <translation>有变化…</translation>
    </message>
    <message>
        <source>Open the collector</source>
        <translation>打开机构</translation>
    </message>
    <message>
        <source>C copies what to type, Ctrl+V keeps the capture, S: the same as before, D: changed, N: next. Nothing is renewed without a capture or a reason.</source>
        <translation>C 复制查询内容，Ctrl+V 保存截图，S 无变化，D 有变化，N 下一条。没有截图又没有说明原因的，不予更新。</translation>
    </message>
    <message>
        <source>(G) By register</source>
        <translation>(G) 按登记系统</translation>
    </message>
    <message>
        <source>(G) By collector</source>
        <translation>(G) 按机构</translation>
    </message>
    <message>
        <source>{left} look-ups are due in the next 30 days; the run begins with the first.</source>
        <translation>三十日内有 {left} 条待复查；登记第一条即开始本轮。</translation>
    </message>
    <message>
        <source>This run: {done}/{total}, begun on {day} by {name}.</source>
        <translation>本轮进度：{done}/{total}，{day} 由{name}开始。</translation>
    </message>
    <message>
        <source>Collectors stand here from the day they are admitted; &apos;Later too&apos; shows all.</source>
        <translation>机构自准入之日起列入；选“含未到期”可以查看全部。</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>文本版本</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>成绩（分）</translation>
    </message>
    <message>
        <source>Points needed to pass</source>
        <translation>合格线（分）</translation>
    </message>
    <message>
        <source>May see</source>
        <translation>可以接触</translation>
    </message>
    <message>
        <source>For the work of</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This day lies in the future.</source>
        <translation>日期不能晚于今天。</translation>
    </message>
    <message>
        <source>Write whole points, such as 85.</source>
        <translation>请填整数分，例如 85。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名、名称</translation>
    </message>
    <message>
        <source>Relation, such as cousin or former employer</source>
        <translation>关系，例如表兄、前雇主</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>添加一项关系</translation>
    </message>
    <message>
        <source>The signed undertaking. A newer text asks for a new signature (GB/T 35273-2020, 11.6).</source>
        <translation>已签署的保密承诺书。文本更新后应重新签署（GB/T 35273-2020 第 11.6 条）。</translation>
    </message>
    <message>
        <source>Trained and examined before access and once a year (PIPL, art. 51; GB/T 35273-2020, 11.6).</source>
        <translation>接触客户信息前及此后每年培训并考核（个人信息保护法第五十一条，GB/T 35273-2020 第 11.6 条）。</translation>
    </message>
    <message>
        <source>Only what the post needs (PIPL, arts. 6 and 51). Confirmed each quarter, ended on the day of leaving.</source>
        <translation>仅限岗位所需（个人信息保护法第六条、第五十一条）。每季度复核，离岗当日终止。</translation>
    </message>
    <message>
        <source>What the person has declared. A relation bars from the agreement in which it exists, not from others.</source>
        <translation>本人的申报。存在关系的，只回避有关的协议，不影响其他协议。</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>培训日期</translation>
    </message>
    <message>
        <source>Approved from</source>
        <translation>批准起始日</translation>
    </message>
    <message>
        <source>Declared on</source>
        <translation>申报日期</translation>
    </message>
    <message>
        <source>System or account</source>
        <translation>系统或者账号</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Empty: three months, then it is confirmed again.</source>
        <translation>不填：三个月，届时复核。</translation>
    </message>
    <message>
        <source>Empty: one year.</source>
        <translation>不填：一年。</translation>
    </message>
</context>
<context>
    <name>RecordRegister</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>RecoveryPanel</name>
    <message>
        <source>Print the sheet</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Show the key to write it down</source>
        <translation>显示密钥以便手抄</translation>
    </message>
    <message>
        <source>Group {number} is not as printed.</source>
        <translation>第 {number} 组与恢复密钥页不一致。</translation>
    </message>
    <message>
        <source>Group {number} of the sheet</source>
        <translation>恢复密钥第 {number} 组</translation>
    </message>
    <message>
        <source>Type two groups back from the sheet:</source>
        <translation>请照恢复密钥页输入以下两组：</translation>
    </message>
    <message>
        <source>Saved. Print it, put the paper into a safe and delete the file.</source>
        <translation>已保存。请打印后将纸页存入保险柜，并删除该文件。</translation>
    </message>
    <message>
        <source>{name} recovery sheet.pdf</source>
        <translation>{name} 恢复密钥.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>保存恢复密钥页</translation>
    </message>
    <message>
        <source>The sheet was handed to the printer.</source>
        <translation>已交给打印机。</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>One sheet of paper that opens the vault when every passphrase is lost. Keep it in a safe.</source>
        <translation>所有口令都遗失时，凭这一页纸可以打开保险库。请存放在保险柜中。</translation>
    </message>
    <message>
        <source>The vault is being made and its sheet is being drawn…</source>
        <translation>正在建立保险库并绘制恢复密钥页…</translation>
    </message>
    <message>
        <source>The vault is being made</source>
        <translation>正在建立保险库</translation>
    </message>
    <message>
        <source>The vault is not ready yet.</source>
        <translation>保险库尚未建好，请稍候。</translation>
    </message>
    <message>
        <source>The folder cannot be written. Go back and choose another one.</source>
        <translation>该文件夹无法写入。请返回上一步，选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>RegisterImport</name>
    <message>
        <source>Import collectors from a sheet</source>
        <translation>从表格导入机构</translation>
    </message>
    <message>
        <source>Import people from a sheet</source>
        <translation>从表格导入人员</translation>
    </message>
    <message>
        <source>Collectors-empty.xlsx</source>
        <translation>机构名录-空白.xlsx</translation>
    </message>
    <message>
        <source>People-empty.xlsx</source>
        <translation>人员名录-空白.xlsx</translation>
    </message>
    <message>
        <source>Register of collectors-{day}.xlsx</source>
        <translation>机构名录-{day}.xlsx</translation>
    </message>
    <message>
        <source>Register of people-{day}.xlsx</source>
        <translation>人员名录-{day}.xlsx</translation>
    </message>
</context>
<context>
    <name>RegisterImportDialog</name>
    <message>
        <source>Accept</source>
        <translation>接受并导入</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Save an empty sheet</source>
        <translation>保存空白表格</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在与名录比对</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>{name}-checked.xlsx</source>
        <translation>{name}-核对.xlsx</translation>
    </message>
    <message>
        <source>Save the checked sheet with remarks</source>
        <translation>保存带批注的核对表</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>已保存为 {name}。</translation>
    </message>
    <message>
        <source>Nothing is imported yet; cancel once more to give up what you decided.</source>
        <translation>尚未导入任何内容；再按一次取消，放弃已作的选择。</translation>
    </message>
</context>
<context>
    <name>RegisterSheets</name>
    <message>
        <source>Import from a sheet…</source>
        <translation>从表格导入…</translation>
    </message>
    <message>
        <source>Save an empty sheet…</source>
        <translation>保存空白表格…</translation>
    </message>
    <message>
        <source>Save the register as a sheet to import…</source>
        <translation>将名录保存为可再导入的表格…</translation>
    </message>
    <message>
        <source>Save an empty sheet</source>
        <translation>保存空白表格</translation>
    </message>
    <message>
        <source>Save the register</source>
        <translation>保存名录</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import, and past imports</source>
        <translation>导入与历次导入</translation>
    </message>
    <message>
        <source>Past imports, undo…</source>
        <translation>历次导入…</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Choose a place…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>PDF/A, for the file</source>
        <translation>PDF/A（归档用）</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word 文档（.docx）</translation>
    </message>
    <message>
        <source>Spreadsheet (.xlsx)</source>
        <translation>电子表格（.xlsx）</translation>
    </message>
    <message>
        <source>Print phone and identity numbers in clear</source>
        <translation>电话、证件号码不脱敏</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Encrypted archive (.zip)</source>
        <translation>加密压缩包（.zip）</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>文件口令</translation>
    </message>
    <message>
        <source>Note it now and tell it by another way; it is shown only here and not kept.</source>
        <translation>请现在记下并另行告知对方；口令只在此显示，软件不保存。</translation>
    </message>
</context>
<context>
    <name>ReportMaker</name>
    <message>
        <source>The report was saved as {name}.</source>
        <translation>报告已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Admission report</source>
        <translation>准入评估报告</translation>
    </message>
    <message>
        <source>Conclusion, facts, every check with its answer, norm and evidence, conditions, what has lapsed.</source>
        <translation>载明结论、机构情况、各检查项的结果、依据和证据、准入条件以及已过期的内容。</translation>
    </message>
    <message>
        <source>Approval sheet</source>
        <translation>合同审批单</translation>
    </message>
    <message>
        <source>One page for the approval system: the deal, risks, deviations, what was let pass.</source>
        <translation>供审批系统使用的一页材料：交易要点、风险、偏离、放行事项。</translation>
    </message>
    <message>
        <source>Person file</source>
        <translation>人员背景审查档案</translation>
    </message>
    <message>
        <source>Authorisation, every check with its answer and norm, undertaking, training, matters, retention.</source>
        <translation>载明授权、各检查项的结果和依据、保密承诺、培训、参与的事项和保存期限。</translation>
    </message>
    <message>
        <source>Application for seals</source>
        <translation>用印申请单</translation>
    </message>
    <message>
        <source>Papers, copies, pages, seals, who asks, who approved, number of the approval sheet.</source>
        <translation>文件、份数、页数、印章、申请人、批准人、审批单编号。</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>证据包</translation>
    </message>
    <message>
        <source>Index, admission report and every piece of evidence with checksums, in one encrypted archive.</source>
        <translation>证据目录、准入评估报告和全部证据及其摘要，装入一个加密压缩包。</translation>
    </message>
    <message>
        <source>Portfolio overview</source>
        <translation>催收机构总览</translation>
    </message>
    <message>
        <source>The charts of this page with their figures, as PDF.</source>
        <translation>将本页的图表和数字存为 PDF。</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message>
        <source>Save the checked sheet with remarks…</source>
        <translation>保存带批注的核对表…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {left} left out</source>
        <translation>新增 {added} 条，修改 {changed} 条，略过 {left} 条</translation>
    </message>
    <message>
        <source>The checked sheet says beside each faulty row what is wrong; correct it and import it again.</source>
        <translation>核对表在每个有误的行旁写明问题，改正后可再次导入。</translation>
    </message>
    <message>
        <source>The import can be undone as a whole, as long as nothing stands on it: menu Import, &apos;Imports so far&apos;.</source>
        <translation>只要所导入的记录未被使用，即可在“导入”菜单的“历次导入”中整体撤销。</translation>
    </message>
</context>
<context>
    <name>ResultStrip</name>
    <message>
        <source>Show the document</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>{number}, version {version}, was issued already; this is it.</source>
        <translation>{number} 第 {version} 版此前已经签发，即为此件。</translation>
    </message>
    <message>
        <source>Issued as {number}, version {version}.</source>
        <translation>已签发：{number}，第 {version} 版。</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Accept the statements</source>
        <translation>接受自述</translation>
    </message>
    <message>
        <source>{name}: nothing is kept before you accept it.</source>
        <translation>{name}：点“接受自述”之前不保存任何内容。</translation>
    </message>
    <message>
        <source>Stop, keep nothing</source>
        <translation>停止，不接收</translation>
    </message>
    <message>
        <source>Keep the earlier ones</source>
        <translation>保留先前的</translation>
    </message>
    <message>
        <source>Take the new ones</source>
        <translation>改用新的</translation>
    </message>
    <message>
        <source>Some answers cannot be read. Leave them out, or ask for a corrected file.</source>
        <translation>有的回答无法读取。请选择略去，或者请机构更正后重新发回。</translation>
    </message>
    <message>
        <source>Earlier statements would be replaced: say whether to keep or to replace them.</source>
        <translation>先前的自述将被替换：请选定保留先前的还是改用新的。</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Statements of the collector</source>
        <translation>机构的自述</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n answer(s) with a problem and take the others</source>
        <translation>
            <numerusform>略过 %n 项有问题的回答，接收其余</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) taken in before differ</source>
        <translation>
            <numerusform>%n 项先前已有自述，内容不同</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is refused; nothing was kept. What is wrong, and in which cell:</source>
        <translation>该文件不予接受，未保存任何内容。问题和所在单元格如下：</translation>
    </message>
    <message>
        <source>The file is in order, but no question is answered in it.</source>
        <translation>文件无误，但没有填写任何回答。</translation>
    </message>
    <message>
        <source>{given} statements, {problems} with a problem, {open} checks left unanswered.</source>
        <translation>自述 {given} 项，有问题 {problems} 项，未回答 {open} 项。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>What the collector says</source>
        <translation>机构自述</translation>
    </message>
    <message>
        <source>What stood before</source>
        <translation>原有内容</translation>
    </message>
    <message>
        <source>Load the reply to a questionnaire</source>
        <translation>收回问卷</translation>
    </message>
</context>
<context>
    <name>ReturnRows</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有变化</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>与先前相同</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>your finding: {finding}</source>
        <translation>您的结论：{finding}</translation>
    </message>
</context>
<context>
    <name>ReviewColumns</name>
    <message>
        <source>Begun</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审查人</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>债权处置方式</translation>
    </message>
</context>
<context>
    <name>ReviewRunner</name>
    <message>
        <source>{year} · {done}/{total}</source>
        <translation>{year} 年度审查 · {done}/{total}</translation>
    </message>
    <message>
        <source>Take over {n} (Shift+C)…</source>
        <translation>沿用 {n} 项（Shift+C）…</translation>
    </message>
    <message>
        <source>Confirm all carried answers of this chapter</source>
        <translation>确认沿用本章全部结论</translation>
    </message>
</context>
<context>
    <name>ReviewSharing</name>
    <message>
        <source>Take in a review file</source>
        <translation>接收审查文件</translation>
    </message>
    <message>
        <source>Review files ({pattern})</source>
        <translation>审查文件 ({pattern})</translation>
    </message>
    <message>
        <source>Save the review file</source>
        <translation>保存审查文件</translation>
    </message>
    <message>
        <source>The review file was saved as {name}.</source>
        <translation>审查文件已保存为 {name}。</translation>
    </message>
    <message>
        <source>The review file was taken over.</source>
        <translation>审查文件已合并。</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>Litigation support</source>
        <translation>诉讼协助</translation>
    </message>
    <message>
        <source>Admit</source>
        <translation>准入</translation>
    </message>
    <message>
        <source>Admit with conditions</source>
        <translation>有条件准入</translation>
    </message>
    <message>
        <source>Do not admit</source>
        <translation>不予准入</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>审查中</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Before signing</source>
        <translation>签约前</translation>
    </message>
    <message>
        <source>Before data is handed over</source>
        <translation>移交数据前</translation>
    </message>
    <message>
        <source>While running</source>
        <translation>履行期间</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Information security</source>
        <translation>信息安全</translation>
    </message>
    <message>
        <source>{outcome}: {by}, {on}. {reason}</source>
        <translation>{outcome}：{by}，{on}。{reason}</translation>
    </message>
    <message>
        <source>Condition: {text}</source>
        <translation>条件：{text}</translation>
    </message>
</context>
<context>
    <name>ReviewerDialog</name>
    <message>
        <source>Send for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>The page Today tells the reviewer that the draft waits for them.</source>
        <translation>复核人会在“工作台”页看到这份草稿等待复核。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
</context>
<context>
    <name>ReviewerForm</name>
    <message>
        <source>Who reviews?</source>
        <translation>由谁复核？</translation>
    </message>
    <message>
        <source>Somebody other than the drafter.</source>
        <translation>应是起草人以外的人。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Legal</source>
        <translation>法务</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>业务</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Approver</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Information security</source>
        <translation>信息安全</translation>
    </message>
</context>
<context>
    <name>RollbackQuestion</name>
    <message>
        <source>Go on with this state of the vault?</source>
        <translation>采用保险库的现有内容？</translation>
    </message>
    <message>
        <source>Go on with this state</source>
        <translation>采用现有内容</translation>
    </message>
    <message>
        <source>The database is older than is remembered of it: an older copy was put in its place, by you or by somebody else. What was entered after it is not in it. Until you decide, the vault can only be read; your decision is recorded in the history.</source>
        <translation>数据库比记录中的更旧：您或他人换上了一份旧文件，此后录入的内容不在其中。在您决定之前，保险库只能查看；您的决定会记入操作记录。</translation>
    </message>
    <message>
        <source>The vault takes changes again; the decision is recorded.</source>
        <translation>保险库可以继续修改，该决定已记入操作记录。</translation>
    </message>
</context>
<context>
    <name>RowAction</name>
    <message>
        <source>is added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>is changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>please decide</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>stops the import</source>
        <translation>停止导入</translation>
    </message>
</context>
<context>
    <name>RowButtons</name>
    <message>
        <source>Choose a row first.</source>
        <translation>请先选中一行。</translation>
    </message>
</context>
<context>
    <name>RowGrid</name>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Move the row up (Alt+Up)</source>
        <translation>上移这一行（Alt+↑）</translation>
    </message>
    <message>
        <source>Move the row down (Alt+Down)</source>
        <translation>下移这一行（Alt+↓）</translation>
    </message>
    <message>
        <source>Remove the row (Ctrl+Delete)</source>
        <translation>删除这一行（Ctrl+Delete）</translation>
    </message>
</context>
<context>
    <name>RowState</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>As registered</source>
        <translation>与登记一致</translation>
    </message>
    <message>
        <source>Known, differs</source>
        <translation>已登记，有出入</translation>
    </message>
    <message>
        <source>Like a known one</source>
        <translation>与已登记者相近</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation>有误</translation>
    </message>
</context>
<context>
    <name>RowStep</name>
    <message>
        <source>Rows</source>
        <translation>逐行核对</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>The sheet has no rows.</source>
        <translation>表中没有数据行。</translation>
    </message>
    <message>
        <source>Known records</source>
        <translation>已登记的</translation>
    </message>
    <message>
        <source>fill in what we lack</source>
        <translation>只补空缺</translation>
    </message>
    <message>
        <source>take the sheet&apos;s</source>
        <translation>采用表中内容</translation>
    </message>
    <message>
        <source>leave as they are</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Like a known one</source>
        <translation>与已登记者相近</translation>
    </message>
    <message>
        <source>decide one by one</source>
        <translation>逐行决定</translation>
    </message>
    <message>
        <source>all are new</source>
        <translation>全部视为新增</translation>
    </message>
    <message>
        <source>leave them out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Faulty rows</source>
        <translation>有误的行</translation>
    </message>
    <message>
        <source>stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>The rows are still being compared.</source>
        <translation>仍在与名录比对。</translation>
    </message>
    <message>
        <source>{count} rows are faulty. Leave them out below, or correct the file and choose it again.</source>
        <translation>有 {count} 行有误。请在下方选择略过，或者改正文件后重新选择。</translation>
    </message>
    <message>
        <source>{count} rows are like a known record. Decide what they are.</source>
        <translation>有 {count} 行与已登记者相近，请决定如何处理。</translation>
    </message>
    <message>
        <source>The rows are being compared with the register…</source>
        <translation>正在与名录逐行比对…</translation>
    </message>
    <message>
        <source>{count} are added</source>
        <translation>新增 {count} 条</translation>
    </message>
    <message>
        <source>{count} are changed</source>
        <translation>修改 {count} 条</translation>
    </message>
    <message>
        <source>{count} are left out</source>
        <translation>略过 {count} 条</translation>
    </message>
    <message>
        <source>{count} wait for your decision</source>
        <translation>{count} 条待您决定</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>When you accept: {what}</source>
        <translation>接受后：{what}</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>but {count} faulty rows stop it</source>
        <translation>但有 {count} 行有误，导入会停止</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>like: {names}</source>
        <translation>相近：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>differs in: {fields}</source>
        <translation>不同：{fields}</translation>
    </message>
    <message>
        <source>row {line} &apos;{name}&apos; ({score} %)</source>
        <translation>第 {line} 行“{name}”（{score} %）</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; ({score} %)</source>
        <translation>“{name}”（{score} %）</translation>
    </message>
</context>
<context>
    <name>SaidLine</name>
    <message>
        <source>Put the cursor on {{ … }} to read here what it prints.</source>
        <translation>把光标放到 {{ … }} 上，这里说明印出什么。</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as a new version</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>Name of the pack (Chinese)</source>
        <translation>审查清单名称（中文）</translation>
    </message>
    <message>
        <source>Name of the pack (English)</source>
        <translation>审查清单名称（英文）</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>启用日期</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近复核</translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>这不是日期，请写成 2026-11-23。</translation>
    </message>
    <message>
        <source>Write it in one of the two languages at least.</source>
        <translation>请至少用一种语言填写。</translation>
    </message>
    <message>
        <source>Say who reviewed it.</source>
        <translation>请写明复核人。</translation>
    </message>
    <message>
        <source>Reviews under way keep their version; new ones use this one once the pack is used for new reviews.</source>
        <translation>进行中的审查保持原版本；本审查清单“用于新的审查”的，新的审查使用此版本。</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Save this filter</source>
        <translation>保存当前筛选</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The words, the filters, the columns and the order of the list are kept.</source>
        <translation>搜索词、筛选条件、显示的列和排序都会保存。</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>请填写筛选名称。</translation>
    </message>
</context>
<context>
    <name>SavedFilterMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>已存的筛选</translation>
    </message>
    <message>
        <source>Rename or delete…</source>
        <translation>改名或删除…</translation>
    </message>
    <message>
        <source>The filter was saved. It is also found with Ctrl+K.</source>
        <translation>筛选已保存，也可按 Ctrl+K 找到。</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>保存当前筛选…</translation>
    </message>
</context>
<context>
    <name>ScanTray</name>
    <message>
        <source>Delete the original</source>
        <translation>删除原件</translation>
    </message>
    <message>
        <source>The piece is in the vault. The original outside of it is not encrypted.</source>
        <translation>该证据已收入保险库。保险库外的原件没有加密。</translation>
    </message>
    <message>
        <source>The original {name} was deleted.</source>
        <translation>原件 {name} 已删除。</translation>
    </message>
    <message>
        <source>Delete the original &apos;{name}&apos; from the scanner folder?</source>
        <translation>从扫描文件夹中删除原件“{name}”？</translation>
    </message>
</context>
<context>
    <name>ScannerCard</name>
    <message>
        <source>Scanner folder</source>
        <translation>扫描文件夹</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>不再查看</translation>
    </message>
    <message>
        <source>New files in this folder wait beside the evidence of the review that is open, until you file them under a check. They are only read; an original is deleted only when you say so.</source>
        <translation>该文件夹中的新文件会列在正在进行的审查的证据旁（待归入），由您归入检查项。软件只读取文件；只有您确认后才会删除原件。此项只保存在本机。</translation>
    </message>
    <message>
        <source>No folder is watched.</source>
        <translation>尚未指定文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder the scanner writes to</source>
        <translation>选择扫描仪存放文件的文件夹</translation>
    </message>
</context>
<context>
    <name>ScheduleImportDialog</name>
    <message>
        <source>Import a schedule</source>
        <translation>导入明细表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The file is only read. Columns of contact persons are dropped and reported; nothing is kept when a row has a problem.</source>
        <translation>文件只读取，不改动。联系人等列将舍弃并列明；任何一行有问题时，不保留任何内容。</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>以文件注明为准</translation>
    </message>
    <message>
        <source>Yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Ten thousand yuan</source>
        <translation>万元</translation>
    </message>
    <message>
        <source>stop and show the difference</source>
        <translation>停止并显示差额</translation>
    </message>
    <message>
        <source>take the rows, the typed totals are wrong</source>
        <translation>以各行为准，填写的合计有误</translation>
    </message>
    <message>
        <source>No such column, or no &apos;=&apos;: {lines}</source>
        <translation>没有该标准列，或者缺少“=”：{lines}</translation>
    </message>
</context>
<context>
    <name>ScheduleImportForm</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Only when the workbook has several.</source>
        <translation>工作簿有多个工作表时填写。</translation>
    </message>
    <message>
        <source>Unit of the amounts</source>
        <translation>金额单位</translation>
    </message>
    <message>
        <source>When typed totals differ from the rows</source>
        <translation>填写的合计与各行不一致时</translation>
    </message>
    <message>
        <source>Columns with other names</source>
        <translation>列名对应</translation>
    </message>
    <message>
        <source>One per line: the header, an equals sign, and the column it stands for, or &apos;drop&apos;.</source>
        <translation>每行一个：表头、等号、对应的标准列，或者“舍弃”。</translation>
    </message>
</context>
<context>
    <name>ScheduleTab</name>
    <message>
        <source>Import a schedule…</source>
        <translation>导入明细表…</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>The file has no problems.</source>
        <translation>文件没有问题。</translation>
    </message>
    <message>
        <source>claims</source>
        <translation>债权</translation>
    </message>
    <message>
        <source>There is no schedule yet.</source>
        <translation>还没有债权明细表。</translation>
    </message>
    <message>
        <source>An .xlsx or .csv file; columns are found by their headers, in any order.</source>
        <translation>支持 .xlsx 或者 .csv；按表头识别各列，顺序不限。</translation>
    </message>
    <message>
        <source>Import another schedule…</source>
        <translation>重新导入明细表…</translation>
    </message>
    <message>
        <source>Not kept: {columns}</source>
        <translation>未保留的列：{columns}</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>正在导入 {file}</translation>
    </message>
    <message>
        <source>Rows are shown masked.</source>
        <translation>各行以脱敏形式显示。</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Compound interest</source>
        <translation>复利</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>违约金</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Advances</source>
        <translation>垫付款</translation>
    </message>
    <message>
        <source>Default interest</source>
        <translation>迟延履行利息</translation>
    </message>
    <message>
        <source>Held for debtors</source>
        <translation>溢缴款</translation>
    </message>
    <message>
        <source>Debtors</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>债权总额</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>Row {row}: {remark}</source>
        <translation>第{row}行：{remark}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}处</translation>
    </message>
</context>
<context>
    <name>SealCard</name>
    <message>
        <source>Seal log</source>
        <translation>用印登记</translation>
    </message>
    <message>
        <source>Application for seals…</source>
        <translation>用印申请单…</translation>
    </message>
    <message>
        <source>Log a seal…</source>
        <translation>登记用印…</translation>
    </message>
    <message>
        <source>No seal is logged yet.</source>
        <translation>尚无用印登记。</translation>
    </message>
    <message>
        <source>Asked for on {day} by {who}: {papers} papers, approval sheet {sheet}; {state}</source>
        <translation>{day} {who}申请：文件 {papers} 种，审批单 {sheet}；{state}</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>尚未用印</translation>
    </message>
    <message>
        <source>used on {day}</source>
        <translation>{day} 已用印</translation>
    </message>
    <message>
        <source>Save the list…</source>
        <translation>保存申请单…</translation>
    </message>
    <message>
        <source>Enter in the log…</source>
        <translation>登记用印…</translation>
    </message>
    <message>
        <source>{day} · {seal} · {document} × {copies} · asked {asked}, allowed {allowed}, kept {keeper}</source>
        <translation>{day} · {seal} · {document} × {copies} 份 · {asked}申请，{allowed}批准，{keeper}保管</translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>Log a seal</source>
        <translation>登记用印</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>One line of the seal log for each seal that was used.</source>
        <translation>每使用一种印章登记一行。</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>用印日期</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>印章</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Copies sealed</source>
        <translation>用印份数</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>批准人</translation>
    </message>
    <message>
        <source>Keeper of the seal</source>
        <translation>印章保管人</translation>
    </message>
</context>
<context>
    <name>SealEdge</name>
    <message>
        <source>Seal {number} of {count}: sheets {first} to {last}</source>
        <translation>第 {number} 枚（共 {count} 枚）：第 {first} 至 {last} 张</translation>
    </message>
    <message>
        <source>No seal across the edge</source>
        <translation>不盖骑缝章</translation>
    </message>
</context>
<context>
    <name>SealListDialog</name>
    <message>
        <source>Application for seals</source>
        <translation>用印申请单</translation>
    </message>
    <message>
        <source>Keep and save…</source>
        <translation>保存并导出…</translation>
    </message>
    <message>
        <source>Tick the papers and their seals. The list is kept here and saved as PDF, .docx or .xlsx; after the use its lines are entered in the seal log.</source>
        <translation>勾选用印文件及所用印章。申请单保存在此，并可导出 PDF、.docx 或 .xlsx；用印后逐项登入用印登记。</translation>
    </message>
    <message>
        <source>Papers to be sealed</source>
        <translation>用印文件</translation>
    </message>
    <message>
        <source>Asked for on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Signs for us</source>
        <translation>我方签字人</translation>
    </message>
    <message>
        <source>Agreement approved by</source>
        <translation>合同批准人</translation>
    </message>
    <message>
        <source>Approval sheet number</source>
        <translation>审批单编号</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>SealTable</name>
    <message>
        <source>Paper</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
</context>
<context>
    <name>SealsUsedDialog</name>
    <message>
        <source>Enter in the seal log</source>
        <translation>登记用印</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>One line of the seal log for each paper and seal of the application.</source>
        <translation>按申请单逐份文件、逐种印章登入用印登记。</translation>
    </message>
    <message>
        <source>Used on</source>
        <translation>用印日期</translation>
    </message>
    <message>
        <source>Keeper of the seal</source>
        <translation>印章保管人</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Type to search</source>
        <translation>输入文字查找</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Send a questionnaire</source>
        <translation>发送问卷</translation>
    </message>
    <message>
        <source>Choose a place…</source>
        <translation>选择保存位置…</translation>
    </message>
    <message>
        <source>A locked workbook (.xlsx) for {collector}. It is saved where you choose; you send it yourself. What comes back stays the collector&apos;s own statement until you verify it.</source>
        <translation>为{collector}生成一个锁定的工作簿（.xlsx），保存在您选定的位置，由您自行发送。发回的内容在您核实之前只是机构的自述。</translation>
    </message>
    <message>
        <source>Only checks that have no answer yet</source>
        <translation>只问尚无结论的检查项</translation>
    </message>
    <message>
        <source>Nothing is left to be asked; tick a chapter.</source>
        <translation>没有可问的检查项，请勾选章节。</translation>
    </message>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>不是日期，请写作 2026-11-23。</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>该日期已过。</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Language of the questionnaire</source>
        <translation>问卷语言</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>What to tell the collector</source>
        <translation>告知机构的话</translation>
    </message>
    <message>
        <source>{n} checks will be asked.</source>
        <translation>将询问 {n} 项。</translation>
    </message>
    <message>
        <source>Due back by (optional)</source>
        <translation>发回期限（可不填）</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Statutes</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Check packs</source>
        <translation>审查清单</translation>
    </message>
</context>
<context>
    <name>SeverityStatus</name>
    <message>
        <source>Block</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Print the sheet, put it into a safe, and prove here that you can read it.</source>
        <translation>请打印后存入保险柜，并在此证明您能读出其内容。</translation>
    </message>
    <message>
        <source>The sheet is being made</source>
        <translation>正在制作恢复密钥</translation>
    </message>
</context>
<context>
    <name>SignOffCard</name>
    <message>
        <source>Sign-offs before an admission</source>
        <translation>准入前会签</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>须会签</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>不要求</translation>
    </message>
    <message>
        <source>Legal, business and information security each sign off with their own passphrase before a collector is admitted; the roles above say who may. Admissions without them stand in the X-rays.</source>
        <translation>准入前由法律、业务、信息安全各用本人口令会签；由上面的角色决定谁可以会签。缺少会签的准入列入体检。</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>Sign off for {side}</source>
        <translation>{side}会签</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>会签</translation>
    </message>
    <message>
        <source>You answer for your side of this review as it stands now. An answer changed later makes the sign-off void. Not all three may be given by one person.</source>
        <translation>您代表本方对审查的现有结果负责。之后结果有改动的，会签作废。三方会签不能都由同一人作出，至少须有两人。</translation>
    </message>
    <message>
        <source>Nobody with the role {side} has a passphrase here. Set role and passphrase in Settings › Staff.</source>
        <translation>没有“{side}”角色的使用者持有口令。请在“设置 › 使用者”中设定角色和口令。</translation>
    </message>
</context>
<context>
    <name>SignOffForm</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
</context>
<context>
    <name>SignOffRows</name>
    <message>
        <source>Sign off…</source>
        <translation>会签…</translation>
    </message>
    <message>
        <source>Sign off for {side}</source>
        <translation>{side}会签</translation>
    </message>
    <message>
        <source>not signed off yet</source>
        <translation>尚未会签</translation>
    </message>
    <message>
        <source>void: answers changed since {name} signed</source>
        <translation>已作废：{name}会签后结果有改动</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Official seal</source>
        <translation>公章</translation>
    </message>
    <message>
        <source>Contract seal</source>
        <translation>合同专用章</translation>
    </message>
    <message>
        <source>Legal representative&apos;s seal</source>
        <translation>法人名章</translation>
    </message>
    <message>
        <source>Straddle seal</source>
        <translation>骑缝章</translation>
    </message>
</context>
<context>
    <name>SigningAsking</name>
    <message>
        <source>Choose the signed scan</source>
        <translation>选择签署扫描件</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Register the signing</source>
        <translation>登记签署</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The pages of the scan are counted against those issued, and its SHA-256 is kept.</source>
        <translation>扫描件的页数与签发页数核对，并保存 SHA-256。</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签署日期</translation>
    </message>
    <message>
        <source>Place of signing</source>
        <translation>签署地点</translation>
    </message>
    <message>
        <source>Signed for us by</source>
        <translation>我方签署人</translation>
    </message>
    <message>
        <source>Signed for the other side by</source>
        <translation>相对方签署人</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原件份数</translation>
    </message>
    <message>
        <source>Where each original is kept</source>
        <translation>各份原件存放处</translation>
    </message>
    <message>
        <source>For instance: legal archive 1, business 1, other side 2.</source>
        <translation>例如：法务档案室 1 份，业务部 1 份，相对方 2 份。</translation>
    </message>
    <message>
        <source>No scan chosen</source>
        <translation>未选择扫描件</translation>
    </message>
    <message>
        <source>Choose the signed scan (PDF)…</source>
        <translation>选择签署扫描件（PDF）…</translation>
    </message>
    <message>
        <source>Why the pages differ</source>
        <translation>页数不一致的原因</translation>
    </message>
</context>
<context>
    <name>SigningFlow</name>
    <message>
        <source>End the agreement</source>
        <translation>终止协议</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Secrecy, protection of data and deletion go on as the text says.</source>
        <translation>保密、个人信息保护和删除义务依约继续。</translation>
    </message>
    <message>
        <source>Why does it end?</source>
        <translation>为什么终止？</translation>
    </message>
</context>
<context>
    <name>SigningForm</name>
    <message>
        <source>This is no date; write 2026-11-23.</source>
        <translation>这不是日期，请写成 2026-11-23。</translation>
    </message>
</context>
<context>
    <name>SigningTab</name>
    <message>
        <source>Signing</source>
        <translation>签署与归档</translation>
    </message>
    <message>
        <source>Register the signing…</source>
        <translation>登记签署…</translation>
    </message>
    <message>
        <source>Show the signed scan</source>
        <translation>查看签署扫描件</translation>
    </message>
    <message>
        <source>Approval sheet…</source>
        <translation>合同审批单…</translation>
    </message>
    <message>
        <source>Nothing was issued yet.</source>
        <translation>尚未签发。</translation>
    </message>
    <message>
        <source>Before it takes effect</source>
        <translation>生效条件</translation>
    </message>
    <message>
        <source>What the text makes its effect wait for. Note each with its proof; then put it in force.</source>
        <translation>协议约定生效前须落实的事项。逐项登记日期和证明，全部落实后确认生效。</translation>
    </message>
    <message>
        <source>Change or add the scan…</source>
        <translation>更正或者补充扫描件…</translation>
    </message>
    <message>
        <source>{number}, version {version}, {pages} pages: not signed yet.</source>
        <translation>{number} 第 {version} 版，共 {pages} 页：尚未签署。</translation>
    </message>
    <message>
        <source>Signed on {day} at {place} by {ours} and {theirs}; {count} originals.</source>
        <translation>{day} 于{place}签署，我方 {ours}，相对方 {theirs}；原件 {count} 份。</translation>
    </message>
    <message>
        <source>Kept: {place}</source>
        <translation>存放：{place}</translation>
    </message>
    <message>
        <source>scan of {pages} pages, issued {issued}; SHA-256 {sha256}</source>
        <translation>扫描件 {pages} 页，签发 {issued} 页；SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>not met yet</source>
        <translation>尚未落实</translation>
    </message>
    <message>
        <source>Met…</source>
        <translation>登记落实…</translation>
    </message>
    <message>
        <source>Not met after all</source>
        <translation>改为未落实</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>{value} (date)</source>
        <translation>{value}（日期）</translation>
    </message>
    <message>
        <source>{value} (¥ in figures)</source>
        <translation>{value}（人民币小写）</translation>
    </message>
    <message>
        <source>{value} (in figures)</source>
        <translation>{value}（小写）</translation>
    </message>
    <message>
        <source>{value} (in Chinese capitals)</source>
        <translation>{value}（人民币大写）</translation>
    </message>
    <message>
        <source>{value} (in Chinese numerals)</source>
        <translation>{value}（中文数字）</translation>
    </message>
    <message>
        <source>{value} (one after the other)</source>
        <translation>{value}（逐项列出）</translation>
    </message>
    <message>
        <source>how many: {value}</source>
        <translation>{value}的个数</translation>
    </message>
    <message>
        <source>number of “{value}”</source>
        <translation>“{value}”的条号</translation>
    </message>
    <message>
        <source>number of the annex “{value}”</source>
        <translation>附件“{value}”的编号</translation>
    </message>
    <message>
        <source>defined term “{value}”</source>
        <translation>定义的用语“{value}”</translation>
    </message>
    <message>
        <source>“{value}”, defined here</source>
        <translation>“{value}”（在此定义）</translation>
    </message>
    <message>
        <source>{left} is {right}</source>
        <translation>{left}为{right}</translation>
    </message>
    <message>
        <source>{left} is not {right}</source>
        <translation>{left}不是{right}</translation>
    </message>
    <message>
        <source>{left} is less than {right}</source>
        <translation>{left}小于{right}</translation>
    </message>
    <message>
        <source>{left} is at most {right}</source>
        <translation>{left}不大于{right}</translation>
    </message>
    <message>
        <source>{left} is more than {right}</source>
        <translation>{left}大于{right}</translation>
    </message>
    <message>
        <source>{left} is at least {right}</source>
        <translation>{left}不小于{right}</translation>
    </message>
    <message>
        <source>{left} is one of {right}</source>
        <translation>{left}为{right}之一</translation>
    </message>
    <message>
        <source>{left} is none of {right}</source>
        <translation>{left}不在{right}之列</translation>
    </message>
    <message>
        <source>{right} includes {left}</source>
        <translation>{right}中有{left}</translation>
    </message>
    <message>
        <source>Prints: {what}.</source>
        <translation>印出：{what}。</translation>
    </message>
    <message>
        <source>What follows is printed only if: {what}.</source>
        <translation>以下文字仅在这种情形印出：{what}。</translation>
    </message>
    <message>
        <source>Otherwise what follows is printed if: {what}.</source>
        <translation>否则，以下文字在这种情形印出：{what}。</translation>
    </message>
    <message>
        <source>What follows is printed in every other case.</source>
        <translation>以下文字在其他情形印出。</translation>
    </message>
    <message>
        <source>Here the condition ends.</source>
        <translation>有条件的文字到此为止。</translation>
    </message>
    <message>
        <source>What follows is printed for each of: {what}.</source>
        <translation>以下文字逐项印出：{what}。</translation>
    </message>
    <message>
        <source>Here the repeated lines end.</source>
        <translation>逐项印出的文字到此为止。</translation>
    </message>
    <message>
        <source>〔{what}〕</source>
        <translation>〔{what}〕</translation>
    </message>
    <message>
        <source>[If {what}:]</source>
        <translation>［{what}时：］</translation>
    </message>
    <message>
        <source>[Otherwise, if {what}:]</source>
        <translation>［否则，{what}时：］</translation>
    </message>
    <message>
        <source>[Otherwise:]</source>
        <translation>［其他情形：］</translation>
    </message>
    <message>
        <source>[End]</source>
        <translation>［到此］</translation>
    </message>
    <message>
        <source>[For each of {what}:]</source>
        <translation>［{what}，逐项：］</translation>
    </message>
    <message>
        <source>This place cannot be understood.</source>
        <translation>此处的写法无法识别。</translation>
    </message>
    <message>
        <source>number of the line marked [{name}]</source>
        <translation>标有 [{name}] 的一段的条号</translation>
    </message>
    <message>
        <source>{then} if {when}, otherwise {otherwise}</source>
        <translation>{when}时印{then}，否则印{otherwise}</translation>
    </message>
    <message>
        <source>{first}; if there is none, {second}</source>
        <translation>{first}；没有时用{second}</translation>
    </message>
    <message>
        <source>there is no “{value}”</source>
        <translation>没有填“{value}”</translation>
    </message>
    <message>
        <source>it is not so that {what}</source>
        <translation>不属于“{what}”</translation>
    </message>
    <message>
        <source> and </source>
        <translation>，并且</translation>
    </message>
    <message>
        <source> or </source>
        <translation>，或者</translation>
    </message>
    <message>
        <source>there is “{value}”</source>
        <translation>填有“{value}”</translation>
    </message>
    <message>
        <source>one of {list}</source>
        <translation>{list}的一项</translation>
    </message>
</context>
<context>
    <name>StaffMember</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>部门或职务</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Whoever approves is never the one who drafted.</source>
        <translation>批准人与起草人不得为同一人。</translation>
    </message>
    <message>
        <source>With a passphrase of their own this person can open the vault and approve. It may be left empty.</source>
        <translation>设置口令后，该人员可以打开保险库并进行批准。可以留空。</translation>
    </message>
</context>
<context>
    <name>StaffTab</name>
    <message>
        <source>officers</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Nobody is registered.</source>
        <translation>尚无使用者。</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation>添加使用者</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>设置口令</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>部门或职务</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>保险库</translation>
    </message>
    <message>
        <source>Can open the vault</source>
        <translation>可以打开</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>无口令</translation>
    </message>
    <message>
        <source>Has {name} left?</source>
        <translation>{name} 已离职？</translation>
    </message>
    <message>
        <source>The passphrase opens nothing any more and the key changes; the name stays on record.</source>
        <translation>其口令立即失效，密钥随之更换；姓名保留在记录中。</translation>
    </message>
</context>
<context>
    <name>StaleBanner</name>
    <message>
        <source>The decision ({status}) is stale: {cause}</source>
        <translation>准入决定（{status}）已失效：{cause}</translation>
    </message>
    <message numerus="yes">
        <source>%n further cause(s).</source>
        <translation>
            <numerusform>另有 %n 项原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the conditions</source>
        <translation>查看准入条件</translation>
    </message>
    <message>
        <source>Start a review</source>
        <translation>开始审查</translation>
    </message>
</context>
<context>
    <name>StartReviewDialog</name>
    <message>
        <source>Start a review</source>
        <translation>开始审查</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>{name}: the answers here decide which checks are asked.</source>
        <translation>{name}：以下选择决定需要检查哪些项目。</translation>
    </message>
    <message>
        <source>Check pack</source>
        <translation>审查清单</translation>
    </message>
    <message numerus="yes">
        <source>You would be the reviewer in %n year(s) in a row. Our own rule: let somebody else review.</source>
        <translation>
            <numerusform>由您核查将是连续第 %n 年。自定规则：请换人核查。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}，版本 {version}</translation>
    </message>
</context>
<context>
    <name>StartReviewForm</name>
    <message>
        <source>Kind of creditor</source>
        <translation>债权人类型</translation>
    </message>
    <message>
        <source>Kind of claims</source>
        <translation>债权类型</translation>
    </message>
    <message>
        <source>Kind of assignee</source>
        <translation>受让方类型</translation>
    </message>
    <message>
        <source>Channels the collector will use</source>
        <translation>机构将使用的催收方式</translation>
    </message>
    <message>
        <source>The assignee will call debtors</source>
        <translation>受让方将致电债务人</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>债权处置方式</translation>
    </message>
    <message>
        <source>As the agreement will have it; banks and other licensed lenders are held to stricter checks.</source>
        <translation>须与以后协议中本单位的类型一致；银行等持牌机构适用更严格的检查。</translation>
    </message>
</context>
<context>
    <name>Statements</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>issued {day}</source>
        <translation>{day} 出具</translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation>有效期至 {day}</translation>
    </message>
    <message>
        <source>encloses {name}</source>
        <translation>附：{name}</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>{name}: no new agreement can be issued afterwards; running ones are not touched.</source>
        <translation>{name}：变更后不能再签发新协议，已在履行的协议不受影响。</translation>
    </message>
    <message>
        <source>Suspend or exit</source>
        <translation>暂停或退出</translation>
    </message>
</context>
<context>
    <name>StatusForm</name>
    <message>
        <source>New status</source>
        <translation>新状态</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kept in the history; an auditor will ask.</source>
        <translation>写入历史记录，审计时会查问。</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Vault {name}</source>
        <translation>保险库 {name}</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Last backup {when}</source>
        <translation>上次备份：{when}</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>已保存 {when}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
</context>
<context>
    <name>Statutes</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Articles cited</source>
        <translation>引用的条文</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Administrative regulation</source>
        <translation>行政法规</translation>
    </message>
    <message>
        <source>Judicial interpretation</source>
        <translation>司法解释</translation>
    </message>
    <message>
        <source>Rule of a ministry</source>
        <translation>部门规章</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Self-regulation</source>
        <translation>自律规则</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>规范性文件</translation>
    </message>
    <message>
        <source>the whole norm</source>
        <translation>（整部）</translation>
    </message>
    <message>
        <source>Text was read</source>
        <translation>已读原文</translation>
    </message>
    <message>
        <source>Only reported</source>
        <translation>仅据转述</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Still right</source>
        <translation>仍然适用</translation>
    </message>
    <message>
        <source>Was changed</source>
        <translation>已经修改</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>效力级别</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Wording checked to</source>
        <translation>原文核对至</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>被引用</translation>
    </message>
    <message>
        <source>Changes noted</source>
        <translation>已登记修订</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修订条文</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>修订内容</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>{title} (through {clauses})</source>
        <translation>{title}（经由{clauses}）</translation>
    </message>
</context>
<context>
    <name>StatutesTab</name>
    <message>
        <source>Norms</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Note a change…</source>
        <translation>登记修订…</translation>
    </message>
    <message>
        <source>What cites it</source>
        <translation>被哪些文本引用</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>作出决定…</translation>
    </message>
    <message>
        <source>Open the agreement</source>
        <translation>打开协议</translation>
    </message>
    <message>
        <source>Noted by mistake</source>
        <translation>登记有误</translation>
    </message>
    <message>
        <source>norms</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>The register is empty.</source>
        <translation>法规目录为空。</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>No change of the law was noted.</source>
        <translation>没有登记过法律修订。</translation>
    </message>
    <message>
        <source>Note an amended article on its norm: what cites it is then listed here.</source>
        <translation>条文修订后，在该法规上登记，引用它的文本就会列在这里。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待决定</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>The norms that our clauses, templates and checks cite, and whether the text itself was read. There is no network here: note what the law changed, then decide about each text that cites it.</source>
        <translation>我们的条款、模板和检查项所引用的法规，以及是否读过原文。本程序不联网：法律有修订时请在此登记，再对每个引用它的文本作出决定。</translation>
    </message>
    <message>
        <source>Register of norms</source>
        <translation>法规目录</translation>
    </message>
    <message>
        <source>Changes of the law</source>
        <translation>法律修订</translation>
    </message>
    <message numerus="yes">
        <source>Noted. %n text(s) cite it and wait for a decision.</source>
        <translation>
            <numerusform>已登记。%n 个文本引用了它，等待决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>This line is no agreement.</source>
        <translation>这一行不是协议。</translation>
    </message>
    <message>
        <source>Was this change noted by mistake?</source>
        <translation>这项修订是登记错误吗？</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>What was decided about the texts that cite it is taken back too.</source>
        <translation>对引用文本所作的决定也一并撤回。</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Note a step before the hand-over</source>
        <translation>登记移交前的事项</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>It counts for every hand-over of this agreement, with your name.</source>
        <translation>登记后对该协议的每次移交有效，并记录登记人。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>For example: receipt of the bank 20261120, folder B-3; notice by text message.</source>
        <translation>例如：银行回单 20261120，案卷 B-3；短信告知记录。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Send it for review first; then somebody else than the drafter approves it.</source>
        <translation>请先送审，再由起草人以外的人批准。</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>All answers</source>
        <translation>全部答案</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>{count} of {all} settled</source>
        <translation>已确定 {count} / {all}</translation>
    </message>
</context>
<context>
    <name>SupervisionCard</name>
    <message>
        <source>Supervision of collectors</source>
        <translation>机构监督</translation>
    </message>
    <message>
        <source>Weights: compliance/quality/security</source>
        <translation>权重：合规/质量/信息安全</translation>
    </message>
    <message>
        <source>Same reviewer, years</source>
        <translation>同一核查人年数</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The weights of the yearly evaluation add up to 100. From so many years in a row by the same reviewer on, the start of a review and the X-rays say so. Both are our own rule.</source>
        <translation>年度评价的权重合计 100。同一核查人连续达到所填年数的，开始核查时和体检中会提示。两项都是自定规则。</translation>
    </message>
    <message>
        <source>1 to 20</source>
        <translation>1 至 20</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>已保存。</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Tab: {name}</source>
        <translation>标签：{name}</translation>
    </message>
</context>
<context>
    <name>TemplateBar</name>
    <message>
        <source>Another template…</source>
        <translation>改选模板…</translation>
    </message>
    <message>
        <source>Made with the template “{title}”, edition {version}.</source>
        <translation>使用模板“{title}”，版本 {version}。</translation>
    </message>
    <message>
        <source>The template has a newer edition. The draft keeps what it has until you decide.</source>
        <translation>该模板有新版本。在您决定之前，草稿保持不变。</translation>
    </message>
    <message>
        <source>The template was retired. The draft keeps it until you decide.</source>
        <translation>该模板已停用。在您决定之前，草稿继续使用。</translation>
    </message>
    <message>
        <source>Look at the changes</source>
        <translation>查看修改</translation>
    </message>
    <message>
        <source>{template} · edition {version}</source>
        <translation>{template} · 第 {version} 版</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>All templates</source>
        <translation>全部模板</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>复制后编辑</translation>
    </message>
    <message>
        <source>Save edition</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>This template came with the program and stays as it is; copy it to make your own.</source>
        <translation>该模板随程序提供，不可修改；请复制为单位自有模板后编辑。</translation>
    </message>
    <message>
        <source>What you typed is kept as a draft; open the template again to go on.</source>
        <translation>输入内容已存为草稿；重新打开该模板可继续。</translation>
    </message>
    <message>
        <source>Save as a new edition</source>
        <translation>保存为新版本</translation>
    </message>
    <message>
        <source>New matters no longer choose it; drafts made with it are told.</source>
        <translation>新的合同事项不再可选；使用它的草稿会收到提示。</translation>
    </message>
    <message>
        <source>Title, law, layout…</source>
        <translation>标题、依据和版式…</translation>
    </message>
    <message>
        <source>Take back what was added</source>
        <translation>撤销本次补充</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>各部分</translation>
    </message>
    <message>
        <source>Show the list of parts</source>
        <translation>显示各部分的目录</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Show the page it makes</source>
        <translation>显示印出的页面</translation>
    </message>
    <message>
        <source>Issued documents keep their text; open drafts keep theirs and are offered this one.</source>
        <translation>已签发的文件文字不变；未签发的草稿保留原版本，可以选用本版本。</translation>
    </message>
    <message>
        <source>{title} is retired; new matters no longer choose it.</source>
        <translation>{title}已停用，新业务不能再选用。</translation>
    </message>
    <message>
        <source>{title} is in force again.</source>
        <translation>{title}已重新启用。</translation>
    </message>
</context>
<context>
    <name>TemplateFiles</name>
    <message>
        <source>Assignment agreement from a Word contract…</source>
        <translation>由 Word 合同生成债权转让模板…</translation>
    </message>
    <message>
        <source>Entrustment agreement from a Word contract…</source>
        <translation>由 Word 合同生成委托催收模板…</translation>
    </message>
    <message>
        <source>Import a template file…</source>
        <translation>导入模板文件…</translation>
    </message>
    <message>
        <source>Import or make from Word</source>
        <translation>导入，或由 Word 生成</translation>
    </message>
    <message>
        <source>Choose a template file</source>
        <translation>选择模板文件</translation>
    </message>
    <message>
        <source>Templates (*.toml)</source>
        <translation>模板文件 (*.toml)</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>导入模板</translation>
    </message>
    <message>
        <source>It becomes a new template of the office. Nothing is kept when it has faults.</source>
        <translation>将成为单位的新模板；有错误时不保存任何内容。</translation>
    </message>
    <message>
        <source>{title} was imported.</source>
        <translation>“{title}”已导入。</translation>
    </message>
</context>
<context>
    <name>TemplateOfferDialog</name>
    <message>
        <source>A newer edition of the template</source>
        <translation>模板的新版本</translation>
    </message>
    <message>
        <source>{who}: {reason}</source>
        <translation>{who}：{reason}</translation>
    </message>
    <message>
        <source>Both editions side by side</source>
        <translation>两个版本对照</translation>
    </message>
    <message>
        <source>Keep what the draft has</source>
        <translation>保持草稿现状</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>采用新版本</translation>
    </message>
    <message>
        <source>Go back to the shipped text</source>
        <translation>改用随程序提供的文本</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>There are no templates.</source>
        <translation>没有模板。</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>{template} is yours to edit.</source>
        <translation>“{template}”可以编辑了。</translation>
    </message>
    <message>
        <source>Assignment agreement</source>
        <translation>债权转让协议</translation>
    </message>
    <message>
        <source>Entrustment agreement</source>
        <translation>委托催收协议</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>其他文书</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Recitals</source>
        <translation>鉴于</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>无表格</translation>
    </message>
    <message>
        <source>Schedule of debts</source>
        <translation>债权明细表</translation>
    </message>
    <message>
        <source>List of documents</source>
        <translation>文件清单</translation>
    </message>
    <message>
        <source>People with access</source>
        <translation>接触信息人员名单</translation>
    </message>
    <message>
        <source>Personal data provided</source>
        <translation>个人信息提供清单</translation>
    </message>
    <message>
        <source>Deleted files</source>
        <translation>已删除文件清单</translation>
    </message>
    <message>
        <source>Recovery groups</source>
        <translation>恢复口令分组</translation>
    </message>
    <message>
        <source>Always printed</source>
        <translation>总是印出</translation>
    </message>
    <message>
        <source>Only with natural persons as debtors</source>
        <translation>仅当债务人有自然人</translation>
    </message>
    <message>
        <source>Only with judgments</source>
        <translation>仅当有生效法律文书</translation>
    </message>
    <message>
        <source>Only with guarantors</source>
        <translation>仅当有担保人</translation>
    </message>
    <message>
        <source>Only with a deposit</source>
        <translation>仅当有保证金</translation>
    </message>
    <message>
        <source>Only where vetting found a gap in data security</source>
        <translation>仅当审查发现数据安全有缺口</translation>
    </message>
    <message>
        <source>Only where vetting found a past penalty</source>
        <translation>仅当审查发现曾受处罚</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>单位自有</translation>
    </message>
    <message>
        <source>“{part}”, line {line}: {text}</source>
        <translation>“{part}”第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>“{part}”: {text}</source>
        <translation>“{part}”：{text}</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Last reviewed</source>
        <translation>最近复核</translation>
    </message>
    <message>
        <source>Own, unfinished</source>
        <translation>单位自有，未完成</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>Answer: {question}</source>
        <translation>答案：{question}</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>第 {line} 行：{text}</translation>
    </message>
    <message>
        <source>Unnumbered text</source>
        <translation>不编号文字</translation>
    </message>
    <message>
        <source>Only without natural persons as debtors</source>
        <translation>仅当债务人无自然人</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Save the terms</source>
        <translation>保存要素</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>In full (journalled)</source>
        <translation>完整（记入日志）</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Severe</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Separate consent</source>
        <translation>单独同意</translation>
    </message>
    <message>
        <source>Needed for the contract</source>
        <translation>履行合同所必需</translation>
    </message>
    <message>
        <source>Another law</source>
        <translation>其他法律规定</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Yes, money claims</source>
        <translation>是，金钱债权</translation>
    </message>
    <message>
        <source>Yes, other claims</source>
        <translation>是，非金钱债权</translation>
    </message>
    <message>
        <source>Yes, the pledgee agrees</source>
        <translation>是，质权人已同意</translation>
    </message>
    <message>
        <source>at closing</source>
        <translation>交割日</translation>
    </message>
    <message>
        <source>on full payment</source>
        <translation>全部价款到账</translation>
    </message>
    <message>
        <source>We do</source>
        <translation>本单位</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>双方共同</translation>
    </message>
    <message>
        <source>EMS letter</source>
        <translation>邮政特快专递</translation>
    </message>
    <message>
        <source>Notary</source>
        <translation>公证送达</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>当面送达</translation>
    </message>
    <message>
        <source>Agreed electronic way</source>
        <translation>约定的电子方式</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Power of attorney</source>
        <translation>授权代表</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Write a date such as 2026-11-23.</source>
        <translation>请写成 2026-11-23 这样的日期。</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>Write name, kind and, if given, the day of consent: {lines}</source>
        <translation>请写明名称、类别，如已同意再写日期：{lines}</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请填写整数。</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>as in the template</source>
        <translation>按模板</translation>
    </message>
</context>
<context>
    <name>TextCheckTab</name>
    <message>
        <source>Stops the issue</source>
        <translation>不能签发</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>待修改</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>The text has not been read yet.</source>
        <translation>还没有读取文本。</translation>
    </message>
    <message>
        <source>Asked by law</source>
        <translation>法定事项</translation>
    </message>
    <message>
        <source>Terms and references</source>
        <translation>定义和引用</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往修改</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Choose a line to see why it is there and what to write instead.</source>
        <translation>选择一项，查看原因和建议写法。</translation>
    </message>
    <message>
        <source>Better: {words}</source>
        <translation>建议：{words}</translation>
    </message>
    <message>
        <source>points of the text</source>
        <translation>检查事项</translation>
    </message>
    <message>
        <source>Phrases to avoid</source>
        <translation>应避免的用语</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>还没有任何记录。</translation>
    </message>
</context>
<context>
    <name>TodayBoard</name>
    <message>
        <source>Looking through the vault…</source>
        <translation>正在查看保险库…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 日</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; narrow them down above</source>
        <translation>
            <numerusform>另有 %n 项，请用上方筛选缩小范围</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is empty.</source>
        <translation>保险库还是空的。</translation>
    </message>
    <message>
        <source>Register the first collector; its review and agreements follow from there.</source>
        <translation>请先登记第一家机构，审查和协议由此展开。</translation>
    </message>
    <message>
        <source>Register a collector</source>
        <translation>登记机构</translation>
    </message>
    <message>
        <source>Nothing of this kind needs you.</source>
        <translation>没有此类事项。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing needs you today.</source>
        <translation>今天没有需要处理的事项。</translation>
    </message>
    <message>
        <source>What falls due in the next 30 days, waits for approval or is blocked stands here.</source>
        <translation>30 天内到期、等待审批或受阻的事项会列在这里。</translation>
    </message>
    <message>
        <source>Of each kind the first {most} are listed here; the figures count all. The lists hold the rest.</source>
        <translation>每类仅列出最先到期的 {most} 项；上方数字为全部数量，其余请到各名单查看。</translation>
    </message>
    <message>
        <source>Nothing of this kind is listed.</source>
        <translation>所列事项中没有此类。</translation>
    </message>
</context>
<context>
    <name>TodayItem</name>
    <message>
        <source>The decision on the collector lapses</source>
        <translation>准入决定到期</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审查</translation>
    </message>
    <message>
        <source>Background checks lapse</source>
        <translation>人员核查到期</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Qualification review in progress</source>
        <translation>资质审查进行中</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Agreement waits for approval</source>
        <translation>协议等待审批</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Changes to the agreement were requested</source>
        <translation>协议被退回修改</translation>
    </message>
    <message>
        <source>Revise</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>Something stops the agreement from being issued</source>
        <translation>协议有阻断事项，不能签发</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>可签发</translation>
    </message>
    <message>
        <source>Approved agreement can be issued</source>
        <translation>协议已批准，可以签发</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>A blocking check behind the admission runs out</source>
        <translation>准入依据的阻断项到期</translation>
    </message>
    <message>
        <source>Re-check</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Condition of the admission</source>
        <translation>准入条件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Questionnaire not back yet</source>
        <translation>问卷尚未收回</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Training runs out</source>
        <translation>培训即将到期</translation>
    </message>
    <message>
        <source>Other checks behind the admission run out</source>
        <translation>准入依据的非阻断项到期</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Declaration of conflicts is to be renewed</source>
        <translation>利益冲突申报应当更新</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Access is to be confirmed or ended</source>
        <translation>权限应当复核或者终止</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Authorisation of the checks runs out</source>
        <translation>核查授权即将到期</translation>
    </message>
    <message>
        <source>Records are to be erased</source>
        <translation>资料应当删除</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>The collector is to be evaluated</source>
        <translation>应对该机构进行评价</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Agreement waits for your review</source>
        <translation>协议等待您复核</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>待您处理</translation>
    </message>
    <message>
        <source>An original on loan is to come back</source>
        <translation>借出的原件应归还</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>The period of papers runs out: decide</source>
        <translation>资料保存期限届满，请决定</translation>
    </message>
    <message>
        <source>A paper waits for your approval</source>
        <translation>有文件等待你批准</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>A paper waits for the approval of somebody else</source>
        <translation>文件等待他人批准</translation>
    </message>
    <message>
        <source>Changes to your paper were requested</source>
        <translation>你起草的文件被退回修改</translation>
    </message>
    <message>
        <source>An approved paper can be issued</source>
        <translation>已批准的文件可以签发</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due in 30 days</source>
        <translation>30 日内到期</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>待审批签发</translation>
    </message>
    <message>
        <source>Collectors by status</source>
        <translation>机构状态</translation>
    </message>
    <message>
        <source>Checks that lapse in six months</source>
        <translation>未来六个月到期的检查</translation>
    </message>
    <message>
        <source>Backup and checks</source>
        <translation>备份与检查</translation>
    </message>
    <message>
        <source>A click shows them</source>
        <translation>点击可筛选</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>{hello}, nothing needs you today</source>
        <translation>{hello}，今天没有需要处理的事</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>今天有 %n 件事需要您</numerusform>
        </translation>
    </message>
    <message>
        <source>{hello}, {needs}</source>
        <translation>{hello}，{needs}</translation>
    </message>
    <message>
        <source>decisions and checks past their day</source>
        <translation>准入决定与核查</translation>
    </message>
    <message>
        <source>decisions and checks</source>
        <translation>准入决定与核查</translation>
    </message>
    <message>
        <source>agreements that cannot be issued</source>
        <translation>不能签发的协议</translation>
    </message>
    <message>
        <source>agreements to approve or to issue</source>
        <translation>待批准或签发的协议</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{month}月</translation>
    </message>
    <message>
        <source>No backup yet; the first one is made today.</source>
        <translation>尚无备份，今天会自动备份第一份。</translation>
    </message>
    <message>
        <source>Last verified backup {when}</source>
        <translation>最近一份核验过的备份：{when}</translation>
    </message>
    <message>
        <source>Due {month}/{year}</source>
        <translation>{year}年{month}月到期</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search collectors, people, agreements, actions…</source>
        <translation>搜索机构、人员、协议、操作…</translation>
    </message>
    <message>
        <source>Help for this page (F1)</source>
        <translation>本页帮助（F1）</translation>
    </message>
    <message>
        <source>Menu of {name}</source>
        <translation>{name}的菜单</translation>
    </message>
</context>
<context>
    <name>TrayBox</name>
    <message>
        <source>To be filed {count}</source>
        <translation>待归入 {count}</translation>
    </message>
    <message>
        <source>and {n} more in the scanner folder</source>
        <translation>扫描文件夹中另有 {n} 份</translation>
    </message>
    <message>
        <source>Look at {name}</source>
        <translation>查看 {name}</translation>
    </message>
    <message>
        <source>File (T)</source>
        <translation>归入（T）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>File {name} under this check</source>
        <translation>把 {name} 归入本检查项</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>The page appears here.</source>
        <translation>页面在此显示。</translation>
    </message>
    <message>
        <source>The sample matter</source>
        <translation>示例合同事项</translation>
    </message>
    <message>
        <source>Test on</source>
        <translation>试用于</translation>
    </message>
    <message>
        <source>Test answers…</source>
        <translation>试填答案…</translation>
    </message>
    <message>
        <source>No page can be made from this yet.</source>
        <translation>目前还不能生成页面。</translation>
    </message>
</context>
<context>
    <name>TrialChoice</name>
    <message>
        <source>none chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Test the conditions on</source>
        <translation>用以下事项试算条件</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>integrity check passed {when}</source>
        <translation>完整性检查通过 {when}</translation>
    </message>
    <message>
        <source>integrity check running</source>
        <translation>完整性检查进行中</translation>
    </message>
    <message>
        <source>integrity check not passed</source>
        <translation>完整性检查未通过</translation>
    </message>
</context>
<context>
    <name>UseCard</name>
    <message>
        <source>Where it is used</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>{reference}, version {version}</source>
        <translation>{reference}，版本 {version}</translation>
    </message>
    <message>
        <source>{reference}, version {version}, a newer one is offered</source>
        <translation>{reference}，版本 {version}，有更新待决定</translation>
    </message>
    <message>
        <source>{number} (issue {issue}), version {version}, wording {wording}</source>
        <translation>{number}（第 {issue} 版），条款版本 {version}，文本 {wording}</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Open drafts</source>
        <translation>未签发的草稿</translation>
    </message>
    <message>
        <source>Issued; never changed by an edition</source>
        <translation>已签发（不受修改影响）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>Party A</source>
        <translation>甲方</translation>
    </message>
    <message>
        <source>Party B</source>
        <translation>乙方</translation>
    </message>
    <message>
        <source>Answers of the agreement</source>
        <translation>协议的填写项</translation>
    </message>
    <message>
        <source>Totals of the debts</source>
        <translation>债权合计</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>ValuesStep</name>
    <message>
        <source>Values</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Change the question…</source>
        <translation>修改提问…</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Other words of the contract</source>
        <translation>合同中的其他文字</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Value for {words}</source>
        <translation>“{words}”的变量</translation>
    </message>
    <message>
        <source>Question: {question}</source>
        <translation>提问：{question}</translation>
    </message>
    <message>
        <source>A blank takes one value; add a table in the editor.</source>
        <translation>一处空白只填一个值；表格请在编辑器中添加。</translation>
    </message>
    <message>
        <source>Leave blank</source>
        <translation>保持空白</translation>
    </message>
    <message>
        <source>References to articles that already follow the numbering: {count}.</source>
        <translation>{count} 处条文引用已随编号变化。</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原文</translation>
    </message>
    <message>
        <source>The contract does not contain these words.</source>
        <translation>合同中没有这些文字。</translation>
    </message>
    <message>
        <source>The amount before it, in capitals</source>
        <translation>上面的金额（大写）</translation>
    </message>
    <message>
        <source>Empty rows of the table: {columns}</source>
        <translation>表格的空行：{columns}</translation>
    </message>
    <message>
        <source>In a table: {cell}</source>
        <translation>表格内：{cell}</translation>
    </message>
    <message>
        <source>These words and blanks belong to one deal. Choose the value that replaces them, or make them a question of the template; what you leave is printed unchanged, blanks included. Each cell of a table is a question by itself; empty rows are one table to fill in.</source>
        <translation>这些文字和空白属于这一份交易。请选择替换它们的变量，或者变成模板自己的提问；不选的照原样印出，空白也一样。表格里每一格各为一个提问，空行合为一个表格提问。</translation>
    </message>
    <message>
        <source>The rows of a table take a table.</source>
        <translation>表格的空行只能作为表格提问。</translation>
    </message>
    <message>
        <source>Ask for every blank left</source>
        <translation>其余空白都变成提问</translation>
    </message>
    <message>
        <source>Each blank that is still left blank becomes the question proposed.</source>
        <translation>仍然保持空白的各处，按所拟的提问填写。</translation>
    </message>
</context>
<context>
    <name>VaultTab</name>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>制作新的恢复密钥</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>本保险库</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Everybody has a passphrase of their own and changes it here.</source>
        <translation>每位使用者各有口令，在此修改。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>A sheet of paper that opens the vault when every passphrase is lost. A new sheet makes the old one worthless.</source>
        <translation>所有口令都遗失时，凭这一页纸可以打开保险库。制作新的之后，旧的即告失效。</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>Made on {day}, {size}</source>
        <translation>建立于 {day}，大小 {size}</translation>
    </message>
    <message>
        <source>Encrypted with AES-256; the key never leaves this machine.</source>
        <translation>以 AES-256 加密，密钥不离开这台电脑。</translation>
    </message>
    <message>
        <source>A rehearsal vault: nothing in it is real, every page says so.</source>
        <translation>演练保险库：其中没有真实资料，每页文件都会标明。</translation>
    </message>
    <message>
        <source>Open for reading only.</source>
        <translation>以只读方式打开。</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已修改。</translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation>制作新的恢复密钥？</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>制作</translation>
    </message>
    <message>
        <source>The sheet you have now opens nothing any more as soon as the new one is made.</source>
        <translation>新的一经制作，现有的恢复密钥页立即失效。</translation>
    </message>
    <message>
        <source>The new recovery sheet is valid.</source>
        <translation>新的恢复密钥已生效。</translation>
    </message>
    <message>
        <source>Decide about this state</source>
        <translation>决定是否采用现有内容</translation>
    </message>
</context>
<context>
    <name>ViewStrip</name>
    <message>
        <source>This chapter</source>
        <translation>本章</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未查</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>可沿用</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>自述待核</translation>
    </message>
</context>
<context>
    <name>WhiteListColumns</name>
    <message>
        <source>In the list</source>
        <translation>在名单中</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Why left out</source>
        <translation>未列入原因</translation>
    </message>
    <message>
        <source>Admitted for</source>
        <translation>准入范围</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Open conditions</source>
        <translation>未落实的准入条件</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
</context>
<context>
    <name>WhiteListView</name>
    <message>
        <source>List as of</source>
        <translation>名单日期</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <source>Print-ready PDF…</source>
        <translation>可打印 PDF…</translation>
    </message>
    <message>
        <source>collectors</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>No collector has been decided on yet.</source>
        <translation>还没有作出过准入决定的机构。</translation>
    </message>
    <message>
        <source>Collectors stand here from the day they are admitted.</source>
        <translation>机构自准入之日起列在这里。</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>在名单中</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>{number} of {all} collectors that were decided on are in the list of {day}.</source>
        <translation>作出过决定的 {all} 家机构中，{number} 家列入 {day} 的名单。</translation>
    </message>
    <message numerus="yes">
        <source>%n complaint channel(s) are left blank, because they hold somebody&apos;s own number.</source>
        <translation>
            <numerusform>有 %n 家的投诉渠道含个人号码，名单中留空。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the white list</source>
        <translation>导出名单</translation>
    </message>
    <message>
        <source>Print the white list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>White list {day}</source>
        <translation>合作催收机构名单 {day}</translation>
    </message>
    <message>
        <source>The list was saved as {name}.</source>
        <translation>名单已保存为 {name}。</translation>
    </message>
</context>
<context>
    <name>WindowTab</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示比例</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>The window locks by itself after this time without a key or a click.</source>
        <translation>在此时间内没有按键或点击，窗口自动锁定。</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定时间</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once; so do the screen lock and sleep.</source>
        <translation>按 Ctrl+L 立即锁定；系统锁屏和休眠时同样锁定。</translation>
    </message>
    <message>
        <source>This shows after the next lock (Ctrl+L).</source>
        <translation>下次锁定后生效（Ctrl+L）。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>Template from {name}</source>
        <translation>由 {name} 生成模板</translation>
    </message>
    <message>
        <source>Create the template</source>
        <translation>生成模板</translation>
    </message>
</context>
<context>
    <name>WordFlow</name>
    <message>
        <source>Choose a contract in Word</source>
        <translation>选择 Word 合同</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>{title} is now a template; check what is marked.</source>
        <translation>“{title}”已成为模板，请查看标注之处。</translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>Wording of {clause}</source>
        <translation>{clause}的文本</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is not the standard is accepted by somebody in the role it names, with their own passphrase and a reason. Until then the text cannot be approved.</source>
        <translation>非标准文本须由所列角色的人员以本人口令接受并写明理由；接受之前不能批准。</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>条文</translation>
    </message>
    <message>
        <source>Why this wording</source>
        <translation>选用理由</translation>
    </message>
    <message>
        <source>Accepted now by</source>
        <translation>现在由谁接受</translation>
    </message>
    <message>
        <source>Their own passphrase</source>
        <translation>其本人口令</translation>
    </message>
    <message>
        <source>Why it is accepted</source>
        <translation>接受理由</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再接受</translation>
    </message>
    <message>
        <source>The standard needs nobody&apos;s acceptance.</source>
        <translation>标准文本无须接受。</translation>
    </message>
    <message>
        <source>Accepted by {name} ({role}): {reason}</source>
        <translation>{name}（{role}）已接受：{reason}</translation>
    </message>
    <message>
        <source>Nobody is registered in the role {role}; Settings › Staff keeps the roles.</source>
        <translation>没有人登记“{role}”角色；角色在“设置 › 使用者”中登记。</translation>
    </message>
    <message>
        <source>Waits for somebody in the role {role}.</source>
        <translation>须由“{role}”接受。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The terms are not saved yet. Save them, or put them back, before leaving.</source>
        <translation>要素尚未保存。请先保存或者还原，再离开。</translation>
    </message>
    <message>
        <source>Nothing is issued yet; a draft is looked at on screen (F5).</source>
        <translation>尚未签发；草稿请在屏幕上预览（F5）。</translation>
    </message>
</context>
<context>
    <name>WorkspaceExports</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>明细表</translation>
    </message>
</context>
<context>
    <name>WorkspaceTabs</name>
    <message>
        <source>The text will appear here.</source>
        <translation>文本将显示在这里。</translation>
    </message>
    <message>
        <source>Interview and preview</source>
        <translation>问答与预览</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>答案汇总</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>要素</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>明细表</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Clauses</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>签署与归档</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Text check</source>
        <translation>文本检查</translation>
    </message>
</context>
<context>
    <name>XrayColumns</name>
    <message>
        <source>Weight</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>XrayView</name>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Nothing contradicts itself.</source>
        <translation>没有发现自相矛盾之处。</translation>
    </message>
    <message>
        <source>Every rule was looked at; the records agree with each other.</source>
        <translation>各项规则均已检查，记录之间相互一致。</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>前往处理</translation>
    </message>
    <message>
        <source>X-rays</source>
        <translation>数据体检</translation>
    </message>
    <message numerus="yes">
        <source>Looked at on {day}: %n contradiction(s).</source>
        <translation>
            <numerusform>{day} 检查：%n 处矛盾。</numerusform>
        </translation>
    </message>
    <message>
        <source>findings</source>
        <translation>体检结果</translation>
    </message>
    <message>
        <source>Not all are listed: {cut}.</source>
        <translation>以下未全部列出：{cut}。</translation>
    </message>
    <message>
        <source>{title}: the first {most} of {number}</source>
        <translation>{title}：共 {number} 处，列出前 {most} 处</translation>
    </message>
    <message>
        <source>{title}: the first {most} of more than {number}</source>
        <translation>{title}：超过 {number} 处，列出前 {most} 处</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>_ChapterButton</name>
    <message>
        <source>{title}: {done} of {total} answered</source>
        <translation>{title}：已答 {done}/{total}</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>已签发 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be issued</source>
        <translation>
            <numerusform>待签发 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be issued yet</source>
        <translation>
            <numerusform>%n 份尚不能签发</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Item</name>
    <message>
        <source>{name}, {count} waiting</source>
        <translation>{name}，{count} 项待办</translation>
    </message>
</context>
<context>
    <name>_Keys</name>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Next open</source>
        <translation>下一未查项</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>归入扫描件</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核实自述</translation>
    </message>
</context>
<context>
    <name>_LineEditor</name>
    <message>
        <source>Fact or check</source>
        <translation>事实或者检查项</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Number to compare with</source>
        <translation>比较的数值</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>删去该行</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>not known in this matter yet</source>
        <translation>本事项尚不能判断</translation>
    </message>
</context>
<context>
    <name>_MatterCounts</name>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s) in the way.</source>
        <translation>
            <numerusform>有 %n 项阻断。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Moments</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>centuries</source>
        <translation>数百年以上</translation>
    </message>
</context>
<context>
    <name>_ObstacleCounts</name>
    <message numerus="yes">
        <source>%n block(s)</source>
        <translation>
            <numerusform>%n 项阻断</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 项警示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on loan</source>
        <translation>
            <numerusform>借出 %n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on loan, overdue</source>
        <translation>
            <numerusform>借出 %n 份，逾期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OptionLine</name>
    <message>
        <source>needed</source>
        <translation>必选</translation>
    </message>
    <message>
        <source>The check passes only when this is ticked</source>
        <translation>勾选该项才能通过</translation>
    </message>
    <message>
        <source>Take this option away</source>
        <translation>删去该选项</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Option, {language}</source>
        <translation>选项，{language}</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>_Outline</name>
    <message>
        <source>Step {at} of {all}: {name}</source>
        <translation>第 {at} 步，共 {all} 步：{name}</translation>
    </message>
</context>
<context>
    <name>_Place</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Article or annex</source>
        <translation>条或者附件</translation>
    </message>
    <message>
        <source>Take this place away</source>
        <translation>删去此位置</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Remove this line</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Move this line up</source>
        <translation>把这一行上移</translation>
    </message>
    <message>
        <source>Move this line down</source>
        <translation>把这一行下移</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message>
        <source>{place}: {count}</source>
        <translation>{place}：{count} 处</translation>
    </message>
    <message numerus="yes">
        <source>%n blank(s) left in the text</source>
        <translation>
            <numerusform>文本中留有 %n 处空白</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to be filled in by hand at signing; that is usual</source>
        <translation>
            <numerusform>%n 处留待签署时手写，属正常情形</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>全文</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) on the text are not resolved</source>
        <translation>
            <numerusform>%n 条意见尚未解决</numerusform>
        </translation>
    </message>
    <message>
        <source>let pass by {names}: {reason}</source>
        <translation>由 {names} 放行：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n obstacle(s) let pass</source>
        <translation>
            <numerusform>%n 项已放行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) nobody has marked as read</source>
        <translation>
            <numerusform>%n 项警示无人标为已阅知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
</TS>
