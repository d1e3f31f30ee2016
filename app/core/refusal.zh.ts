// Refusals in Chinese: what happened, and what to do next. A code without its words is a type error.
import type { RefusalCode } from './refusal'

export default {
  not_found: {
    title: '没有找到这一页',
    next: '地址可能有误，或内容已不在您的权限范围内。请返回首页，从菜单进入。',
  },
  not_allowed: { title: '您的角色不能进行此项操作', next: '如确需办理，请联系本县（区）{{term.office}}。' },
  locked_out: { title: '登录失败次数过多，已暂时锁定', next: '请在 15 分钟后重试，或使用“找回密码”。' },
  too_many: { title: '操作过于频繁', next: '请稍候一分钟再试。' },
  link_expired: { title: '链接已失效', next: '请向发出链接的单位索取新的链接。' },
  already_done: { title: '此项已经办理，无需重复提交', next: '请返回列表查看结果。' },
  stale: { title: '内容已被他人更新', next: '请刷新页面，核对后再提交。' },
  deadline_passed: { title: '已过办理期限', next: '请联系本县（区）{{term.office}}处理。' },
  visit_in_future: { title: '走访日期不能晚于今天', next: '请更正走访日期。' },
  visit_before_assignment: {
    title: '走访日期不在您联系该单位的期间内',
    next: '请核对日期；如联系关系有误，请联系{{term.office}}。',
  },
  unit_not_assigned: {
    title: '您尚未被安排联系该单位',
    next: '请选择您联系的单位，或请{{term.office}}先行安排。',
  },
  visit_after_assignment: {
    title: '走访日期已在联系关系结束之后',
    next: '请核对日期；如联系关系有误，请联系{{term.office}}。',
  },
  visit_differs: {
    title: '这次走访已经登记过，内容与本次提交不同',
    next: '请打开走访列表核对；如需更正，请撤回后重新登记。',
  },
  topic_unknown: { title: '走访事项不在本县（区）的清单内', next: '请刷新页面，从列出的事项中重新勾选。' },
  already_appointed: {
    title: '此人在这段时间已是党建{{term.instructor}}',
    next: '请核对选聘日期，或先结束原来的选聘。',
  },
  not_appointed_then: { title: '日期不在该{{term.instructor}}的选聘期内', next: '请核对日期和选聘期。' },
  roles_exclude: {
    title: '系统管理员、安全管理员、审计员不能兼任其他职务',
    next: '请另选人员，或先由安全管理员调整其职务。',
  },
  assignment_has_visits: {
    title: '这段时间已有走访记录，不能取消联系关系',
    next: '请把结束日期改到最近一次走访之后。',
  },
  log_submitted: { title: '日志已经提交，不能再改', next: '如有遗漏，请在日志下方补充。' },
  log_empty: { title: '日志没有内容', next: '请填写后再提交。' },
  month_not_begun: { title: '这个月份还没有开始', next: '请选择本月或以前的月份。' },
  factor_locked: {
    title: '验证码错误次数过多，已暂时锁定',
    next: '请在 15 分钟后重试；手机不在身边的，可请本县（区）安全管理员重置二次验证。',
  },
  wrong_code: { title: '验证码不正确', next: '请核对验证器上的 6 位数字和手机时间，输入最新的一组。' },
  code_used: { title: '这组验证码已经用过', next: '请等待验证器显示下一组数字（不超过 30 秒）再输入。' },
  code_needed: { title: '需要再次验证', next: '请输入验证器上当前的 6 位数字后再提交。' },
  factor_required: {
    title: '您的职务必须使用二次验证',
    next: '不能关闭；需要换手机的，请选择“更换验证器”。',
  },
  factor_needed_elsewhere: {
    title: '此人在其他地方也担任须二次验证的职务，不能由本县（区）单独重置',
    next: '请联系平台运营人员核实身份后办理。',
  },
  password_names_account: { title: '密码中不能含有账号名', next: '请换一个与账号无关的密码。' },
  password_unchanged: { title: '新密码与原密码相同', next: '请换一个密码。' },
  invitation_not_found: {
    title: '邀请链接无效',
    next: '请核对链接是否完整；仍打不开的，请向邀请您的单位索取新的链接。',
  },
  invitation_used: {
    title: '此邀请已使用或已撤回',
    next: '如果您已加入，请直接登录；否则请向邀请您的单位索取新的链接。',
  },
  invitation_expired: {
    title: '此邀请已过期',
    next: '邮件邀请七天内、加入单十四天内有效，请向邀请您的单位索取新的链接。',
  },
  invitation_of_another: { title: '此邀请是发给另一账号的', next: '请退出当前账号后，用受邀账号打开链接。' },
  invitation_preparing: { title: '账号正在准备', next: '加入单刚刚打印，请一分钟后再试。' },
  invitation_by_oneself: {
    title: '不能接受自己发出的邀请',
    next: '请由被邀请的本人使用；自己的职务须由他人授予。',
  },
  already_invited: {
    title: '此人已有一份未使用的邀请',
    next: '请在人员页面撤回原邀请，或重新打印加入单。',
  },
  already_holds: { title: '此人已担任这一职务', next: '无需重复授予，请在人员页面核对。' },
  last_administrator: {
    title: '这是本县（区）最后一名此类管理员，不能免去',
    next: '请先由安全管理员任命另一人并待其加入，再办理。',
  },
  handover_to_oneself: { title: '不能把工作交接给自己', next: '请另选接手人，或请其他管理员办理。' },
  handover_day: { title: '交接日期应在今天起的 31 天内', next: '请更正日期。' },
  nothing_to_hand_over: { title: '没有可以交接的内容', next: '请核对预览中列出的原因。' },
  handover_too_old: { title: '交接已超过 24 小时，不能撤销', next: '如需恢复，请再办理一次交接。' },
  handover_changed_since: {
    title: '交接之后又有新的变动，不能撤销',
    next: '交接的职务、联系单位已被修改，或已有走访记录。请逐项调整，或再办理一次交接。',
  },
  people_too_many: { title: '一次最多邀请 500 人', next: '请分成几个文件上传。' },
  unit_not_found: {
    title: '没有找到这家单位',
    next: '请填写单位全称或统一社会信用代码；有重名的，请填代码。',
  },
  wrong_credentials: { title: '账号或密码不正确', next: '请核对后重试，或使用“找回密码”。' },
  request_too_large: { title: '提交的内容过大', next: '请减少内容后重新提交。' },
  file_too_large: { title: '文件超过 10 MB', next: '请删去图片和无关工作表，或分成几个文件上传。' },
  file_unzips_too_large: { title: '文件解压后过大，未予打开', next: '请在表格软件中另存为新文件后上传。' },
  file_not_a_sheet: { title: '这不是可识别的表格文件', next: '请上传 .xlsx、.xls 或 .csv 文件。' },
  file_encrypted: { title: '文件设有密码', next: '请取消密码保护后重新上传。' },
  sheet_empty: { title: '表格中没有数据', next: '请确认第一张工作表有标题行和数据行。' },
  sheet_too_long: { title: '表格超过 50,000 行', next: '请分成几个文件上传。' },
  grant_term_invalid: { title: '授权期限不在允许范围内', next: '最早明天，最长三年。请更正有效期。' },
  code_taken: {
    title: '此统一社会信用代码已属于台账中的另一家单位',
    next: '请查询台账，确认是否同一家单位。',
  },
  name_taken: { title: '已有同名的记录', next: '请核对名称，避免重复建立。' },
  coverage_repeated: { title: '该党组织已在覆盖这家单位', next: '请先结束原有覆盖，或选择其他党组织。' },
  turn_announced: {
    title: '该期轮值已经公布，不能直接改动',
    next: '请在该月页面办理改派、调换或取消，原安排会保留。',
  },
  turn_over: {
    title: '该期轮值尚未公布、已经开始或已经结束，不能这样变动',
    next: '请返回年度安排，选择尚未开始的一期。',
  },
  turn_cancelled: { title: '该期轮值已经取消', next: '请返回年度安排，选择其他月份。' },
  turn_swapped: { title: '该期轮值已经调换，不能再改派', next: '请由有关单位再次调换，或取消该期。' },
  turns_overlap: {
    title: '轮值的月份重叠，或落在不安排轮值的月份',
    next: '请刷新页面，核对次序和停轮月份后再保存。',
  },
  turns_ahead: {
    title: '该单位在退出之后仍有已公布的轮值',
    next: '请先把这些轮值调换、改派给其他单位，或予以取消，再办理退出。',
  },
  body_dissolved: { title: '次序中有已撤销的单位', next: '请先让该单位退出轮值，或改选其他单位。' },
  not_in_order: { title: '该单位在这段时间不参加轮值', next: '请选择当时在轮值次序中的单位。' },
  division_served: {
    title: '该行政区划已经开通',
    next: '请联系该地工委办公室，由其邀请您加入，不必另行申请。',
  },
  division_ended: {
    title: '该行政区划已经撤销',
    next: '请查找并选择承接其职能的现行区划。',
  },
  tenant_code_taken: { title: '该代码已被使用', next: '请换一个代码。' },
  area_in_use: { title: '该片区仍在使用，不能删除', next: '请先把其中的单位、机构和人员改到其他片区。' },
  columns_missing: { title: '必需的列尚未对应', next: '请为标有“必填”的每一项选择所在的列。' },
  import_depended_on: {
    title: '此次导入已被后续工作引用，不能撤销',
    next: '导入的单位已有走访、指派或覆盖记录，或其内容已被修改。请逐项更正。',
  },
} as const satisfies Record<RefusalCode, { title: string; next: string }>
